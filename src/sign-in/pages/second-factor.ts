import { page } from '#src/web/answers.ts';
import type { SessionPage } from '../parts.ts';
import { paths } from '../paths.ts';

export const get: SessionPage =
  ({ send }) =>
  (request, response) =>
    send(page('sign-in/second-factor', { signIn: paths.signIn() }), request, response, null);
