import { NotFound } from '#src/web/errors.ts';
import { hashOf } from '#src/web/session.ts';
import { cookieName, cookieOptions } from '../cookie.ts';
import type { SessionPage } from '../parts.ts';
import { paths } from '../paths.ts';
import { endAllSessions, endSession } from '../queries.ts';

/** Ends one of the person's own sign-ins. */
export const post: SessionPage = (parts) => async (request, response) => {
  request.who = await parts.whoIs(request);
  if (!request.who) return parts.toSignIn(request, response);
  const { personId } = request.who.actor;
  const session = String(request.params.session);
  if (!(await parts.database.single((db) => endSession(db, personId, session, parts.now()))))
    throw new NotFound('Not found');
  response.redirect(303, session === hashOf(request.sessionID) ? paths.signedOut() : paths.yourSignIns());
};

/** Ends all of them, this one too. */
export const postAll: SessionPage = (parts) => async (request, response) => {
  request.who = await parts.whoIs(request);
  if (!request.who) return parts.toSignIn(request, response);
  const { personId } = request.who.actor;
  await parts.database.single((db) => endAllSessions(db, personId, parts.now()));
  response.clearCookie(cookieName(parts.config), cookieOptions(parts.config));
  response.redirect(303, paths.signIn(undefined, 'ended'));
};
