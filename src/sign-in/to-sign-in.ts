import type { Request } from 'express';
import { wantsFragment } from '#src/web/fragments.ts';
import type { Wiring } from '#src/web/routes.ts';
import { cookieName } from './cookie.ts';
import type { SignInParts } from './parts.ts';
import { paths } from './paths.ts';
import { sessionEnded } from './session-ended.ts';

/** Sends a person who must sign in first, or choose as what to act, to where they do so and back again. */
export function createToSignIn(parts: Pick<SignInParts, 'config' | 'send'>): Wiring['toSignIn'] {
  return (request, response) => {
    if (!/^(GET|HEAD)$/.test(request.method)) return sessionEnded(parts, request, response);
    // A redirect would put the whole sign-in page where the piece was to go.
    if (wantsFragment(request)) return void response.sendStatus(401);
    response.redirect(303, wayBackIn(request, cookieName(parts.config)));
  };
}

function wayBackIn(request: Request, cookie: string): string {
  const { refusal, originalUrl, session, headers } = request;
  if (refusal === 'membership' || refusal === 'choose') return paths.acting(originalUrl);
  if (refusal === 'ended') return paths.signIn(originalUrl, 'ended');
  const isNew = !session.pending && !session.csrfToken;
  return paths.signIn(originalUrl, isNew && headers.cookie?.includes(`${cookie}=`) ? 'idle' : undefined);
}
