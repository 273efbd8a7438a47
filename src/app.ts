import express, { type Express } from 'express';
import type { Database } from '#db/client.ts';
import { routes as access } from './access/router.ts';
import { routes as audit } from './audit/router.ts';
import { writeReadings } from './audit/write-readings.ts';
import { routes as children } from './children/router.ts';
import type { Config } from './config.ts';
import { routes as consultations } from './consultations/router.ts';
import { streams as consultationStreams } from './consultations/stream-router.ts';
import { routes as emergency } from './emergency/router.ts';
import { navigationFor } from './home/navigation.ts';
import { links } from './home/paths.ts';
import { routes as home } from './home/router.ts';
import { abilityFor } from './policy/ability.ts';
import { checkRules } from './policy/check-rules.ts';
import { routes as resources } from './resources/router.ts';
import type { SignInParts } from './sign-in/parts.ts';
import { createSignIn } from './sign-in/sign-in.ts';
import { createAssets } from './web/assets.ts';
import { readForms } from './web/body.ts';
import { componentPage } from './web/component-page.ts';
import { errorPages, noSuchPage } from './web/error-pages.ts';
import { health } from './web/health.ts';
import { type Log, logRequests } from './web/log.ts';
import { createPages } from './web/pages.ts';
import { createRouter, type Routes } from './web/routes.ts';
import { securityHeaders } from './web/security.ts';
import { createStreams, type Streams, type Tempo } from './web/streams.ts';

/** What the portal stands on; tests hand in their own database and clock, and get the same app. */
export type Parts = {
  config: Config;
  database: Database;
  log: Log;
  now: () => Temporal.Instant;
  /** The rule book; tests take it away to see that the database holds by itself. */
  rules?: SignInParts['rules'];
  /** Aborted when the process is to end: it says that it is not ready, and lets go of what is held open. */
  closing?: AbortSignal;
  /** How often streams look; tests do not wait as long as people. */
  tempo?: Tempo;
};

/** Every feature's routes. */
export const routes: Routes = {
  ...home,
  ...consultations,
  ...children,
  ...access,
  ...emergency,
  ...audit,
  ...resources,
};

/** What an open page is told of as it happens. */
export const streams: Streams = consultationStreams;

/** The stack, in order. */
export function createApp({
  config,
  database,
  log,
  now,
  rules = abilityFor,
  closing = new AbortController().signal,
  tempo,
}: Parts): Express {
  checkRules(rules);

  const app = express();
  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.set('trust proxy', config.trustedProxies);
  app.set('etag', false);

  const assets = createAssets();
  const pages = createPages({ config, assets, links, navigationFor });
  const signIn = createSignIn({ config, database, log, now, rules, send: pages.send });

  app.use(logRequests(log));
  app.use(securityHeaders({ https: config.secureCookies }));
  app.use(assets.handler);
  app.use(health(database, closing));
  app.use(signIn.middleware);
  app.use(readForms());
  app.use(signIn.csrf.protect);
  app.use(signIn.router);
  app.use(
    createRouter(routes, {
      database,
      now,
      whoIs: signIn.whoIs,
      stillIs: signIn.stillIs,
      toSignIn: signIn.toSignIn,
      isFresh: signIn.isFresh,
      toConfirm: signIn.toConfirm,
      writeReadings,
      send: pages.send,
    }),
  );
  const { whoIs, stillIs } = signIn;
  app.use(createStreams(streams, { database, now, whoIs, stillIs, log, closing, tempo }));
  if (!config.production) app.get('/components', componentPage(pages.render));
  app.use(noSuchPage);
  app.use(errorPages(pages.renderError, log));
  return app;
}
