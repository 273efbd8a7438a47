import { type Config, readConfig } from '#src/config.ts';
import { unreachable } from '#test/support/unreachable.ts';

/** Connections to the database, of the portal and of the handler by hand alike. */
export const poolSize = 10;

/** How the portal that is measured is set up: as a council runs it, but for https and its sign-in. */
export const settings: Config = readConfig({
  NODE_ENV: 'test',
  PORT: '0',
  DATABASE_POOL: String(poolSize),
  SESSION_SECRET: 'the secret of a portal that benches start',
  SIGN_IN_PROVIDERS: JSON.stringify([unreachable]),
});
