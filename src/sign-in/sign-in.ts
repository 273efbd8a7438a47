import type { RequestHandler, Router } from 'express';
import type { Csrf } from '#src/web/csrf.ts';
import { createCsrf } from '#src/web/csrf.ts';
import type { Wiring } from '#src/web/routes.ts';
import { sessions } from './cookie.ts';
import { isFresh } from './fresh.ts';
import type { SignInParts } from './parts.ts';
import { createProviders } from './providers.ts';
import { createSignInRouter } from './router.ts';
import { sessionEnded } from './session-ended.ts';
import { createStillIs } from './still-is.ts';
import { createToConfirm } from './to-confirm.ts';
import { createToSignIn } from './to-sign-in.ts';
import { createWhoIs } from './who-is.ts';
import './session-data.ts';

export type SignIn = Pick<Wiring, 'whoIs' | 'toSignIn' | 'isFresh' | 'toConfirm'> & {
  stillIs: Wiring['whoIs'];
  /** Before whatever reads a session. */
  middleware: RequestHandler[];
  csrf: Csrf;
  router: Router;
};

export function createSignIn(parts: SignInParts): SignIn {
  const csrf = createCsrf(parts.config.baseUrl, (request, response) =>
    sessionEnded(parts, request, response),
  );
  const whoIs = createWhoIs(parts);
  const toSignIn = createToSignIn(parts);
  const providers = createProviders(parts.config.providers);
  return {
    middleware: [sessions(parts)],
    csrf,
    whoIs,
    stillIs: createStillIs(parts, whoIs),
    toSignIn,
    isFresh: (request) => isFresh(request.session, parts.now()),
    toConfirm: createToConfirm(parts),
    router: createSignInRouter({ ...parts, csrf, whoIs, toSignIn, providers }),
  };
}
