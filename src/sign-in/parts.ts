import type { RequestHandler } from 'express';
import type { Database } from '#db/client.ts';
import type { Config } from '#src/config.ts';
import type { Ability } from '#src/policy/ability.ts';
import type { Actor } from '#src/policy/actor.ts';
import type { Csrf } from '#src/web/csrf.ts';
import type { Log } from '#src/web/log.ts';
import type { Wiring } from '#src/web/routes.ts';
import type { Providers } from './providers.ts';

export type SignInParts = {
  config: Config;
  database: Database;
  log: Log;
  now: () => Temporal.Instant;
  rules: (actor: Actor) => Ability;
  send: Wiring['send'];
};

/** What the pages of signing in and out are made of: they change the session, so they are handlers of Express. */
export type PageParts = SignInParts &
  Pick<Wiring, 'whoIs' | 'toSignIn'> & { providers: Providers; csrf: Csrf };
export type SessionPage = (parts: PageParts) => RequestHandler;
