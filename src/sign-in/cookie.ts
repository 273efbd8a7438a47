import type { CookieOptions, RequestHandler } from 'express';
import session from 'express-session';
import { peekAtSession, SessionStore } from '#src/web/session.ts';
import { isUnattended } from '#src/web/unattended.ts';
import type { SignInParts } from './parts.ts';

type Settings = { secureCookies: boolean };

/** With the prefix a browser takes the cookie from this host alone, and only over https. */
export const cookieName = ({ secureCookies }: Settings) => (secureCookies ? '__Host-portal' : 'portal');

export const cookieOptions = ({ secureCookies }: Settings): CookieOptions => ({
  httpOnly: true,
  secure: secureCookies,
  sameSite: 'lax',
  path: '/',
});

export function sessions({ config, database, now }: SignInParts): RequestHandler {
  const over = (store: SessionStore) =>
    session({
      name: cookieName(config),
      secret: config.sessionSecret,
      cookie: cookieOptions(config) as session.CookieOptions,
      store,
      resave: false,
      saveUninitialized: false,
    });
  const used = over(new SessionStore(database, now));
  const unused = over(new SessionStore(database, now, peekAtSession));
  return (request, response, next) => (isUnattended(request) ? unused : used)(request, response, next);
}
