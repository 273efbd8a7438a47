import { page } from '#src/web/answers.ts';
import type { SessionPage } from '../parts.ts';
import { paths } from '../paths.ts';
import { returnPath } from '../return-path.ts';

const reasons: Record<string, string> = {
  idle: 'You have been signed out. That happens after 30 minutes without use, after 12 hours, or when you end a sign-in from another browser.',
  ended: 'You have been signed out everywhere.',
};

export const get: SessionPage =
  ({ config, send, whoIs }) =>
  async (request, response) => {
    const { because, return: asked } = request.query;
    const returnTo = returnPath(asked, config.baseUrl);
    if (await whoIs(request)) return response.redirect(303, returnTo);
    const providers = config.providers.map(({ id, label }) => ({ label, href: paths.start(id, returnTo) }));
    const reason = Object.hasOwn(reasons, String(because)) ? reasons[String(because)] : undefined;
    send(page('sign-in/choose-provider', { providers, reason }), request, response, null);
  };
