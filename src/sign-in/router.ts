import { Router } from 'express';
import * as acting from './pages/acting.ts';
import * as callback from './pages/callback.ts';
import * as chooseProvider from './pages/choose-provider.ts';
import * as confirm from './pages/confirm.ts';
import * as ending from './pages/ending.ts';
import * as noAccess from './pages/no-access.ts';
import * as notFinished from './pages/not-finished.ts';
import * as secondFactor from './pages/second-factor.ts';
import * as signOut from './pages/sign-out.ts';
import * as signedOut from './pages/signed-out.ts';
import * as start from './pages/start.ts';
import * as yourSignIns from './pages/your-sign-ins.ts';
import type { PageParts } from './parts.ts';
import { patterns } from './paths.ts';

export function createSignInRouter(parts: PageParts): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.get(patterns.signIn, chooseProvider.get(parts));
  router.get(patterns.noAccess, noAccess.get(parts));
  router.get(patterns.secondFactor, secondFactor.get(parts));
  router.get(patterns.notFinished, notFinished.get(parts));
  router.get(patterns.confirm, confirm.get(parts));
  router.get(patterns.start, start.get(parts));
  router.get(patterns.confirmation, start.getConfirming(parts));
  router.get(patterns.callback, callback.get(parts));
  router.get(patterns.acting, acting.get(parts));
  router.post(patterns.acting, acting.post(parts));
  router.post(patterns.signOut, signOut.post(parts));
  router.get(patterns.signedOut, signedOut.get(parts));
  router.get(patterns.yourSignIns, yourSignIns.get(parts));
  router.post(patterns.ending, ending.post(parts));
  router.post(patterns.endingOfAll, ending.postAll(parts));
  return router;
}
