import type { Request, Response } from 'express';
import { page } from '#src/web/answers.ts';
import type { SignInParts } from './parts.ts';
import { paths } from './paths.ts';
import { typedIn } from './typed-in.ts';

/** For a form whose session has ended, or that has been open too long: nothing is changed, and what was typed comes back. */
export function sessionEnded(
  { send }: Pick<SignInParts, 'send'>,
  request: Request,
  response: Response,
): void {
  const context = {
    ended: !request.session.personId,
    typed: typedIn(request.body),
    signIn: paths.signIn(),
  };
  send(page('errors/session-ended', context, { status: 403 }), request, response, null);
}
