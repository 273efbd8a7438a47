import type { CookieOptions, RequestHandler } from 'express';
import session from 'express-session';
import { SessionStore } from '#src/web/session.ts';
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
  return session({
    name: cookieName(config),
    secret: config.sessionSecret,
    cookie: cookieOptions(config) as session.CookieOptions,
    store: new SessionStore(database, now),
    resave: false,
    saveUninitialized: false,
  });
}
