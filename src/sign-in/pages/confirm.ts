import { page } from '#src/web/answers.ts';
import { isFresh } from '../fresh.ts';
import type { SessionPage } from '../parts.ts';
import { paths, type Unconfirmed } from '../paths.ts';
import { returnPath } from '../return-path.ts';

const reasons: Record<Unconfirmed, string> = {
  another:
    'Somebody else’s account was used. Use the account that you are signed in to the portal with, or sign out first.',
  refused: 'Your organisation did not show that you have just signed in there. Try once more.',
};

/** Before something that reaches far: the person shows that it is still they. */
export const get: SessionPage = (parts) => async (request, response) => {
  const { because, return: asked } = request.query;
  const returnTo = returnPath(asked, parts.config.baseUrl);
  request.who = await parts.whoIs(request);
  if (!request.who) return response.redirect(303, paths.signIn(returnTo));
  if (isFresh(request.session, parts.now())) return response.redirect(303, returnTo);
  const context = {
    confirmation: paths.confirmation(request.session.provider!, returnTo),
    reason: Object.hasOwn(reasons, String(because)) ? reasons[because as Unconfirmed] : undefined,
  };
  parts.send(page('sign-in/confirm', context), request, response, request.who.actor);
};
