import type { Request } from 'express';
import { others, take } from './pending.ts';
import type { Pending } from './session-data.ts';

/*
 * express-session saves as the response ends, when its status has been sent. Waited for here instead, a session
 * that cannot be written gives the page for a database that is away.
 */

const settled = (act: (done: (error?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => act((error) => (error ? reject(error) : resolve())));

export const saved = (request: Request) => settled((done) => request.session.save(done));
export const ended = (request: Request) => settled((done) => request.session.destroy(done));

/** The sign-in that an answer belongs to, gone from the database before the provider is asked: it serves once. */
export async function taken(request: Request, provider: string): Promise<Pending | null> {
  const found = take(request.session, request.query.state, provider);
  if (!found) return null;
  await saved(request);
  Object.assign(request.session, found.checks);
  return found.pending;
}

/** Ends the session so far and begins another under a new id, not yet saved, so that nobody holds one from before. */
export async function signedIn(
  request: Request,
  who: {
    personId: string;
    membershipId?: string;
    provider: string;
    authenticatedAt?: string;
    now: Temporal.Instant;
  },
): Promise<void> {
  const kept = others(request.session);
  await settled((done) => request.session.regenerate(done));
  const { now, ...facts } = who;
  Object.assign(request.session, kept, facts, { signedInAt: now.toString() });
}

/**
 * The same person's session under a new id, not yet saved. It keeps its token: a form that is open meanwhile, full of
 * words, can still be sent.
 */
export async function confirmed(request: Request, authenticatedAt: string): Promise<void> {
  const { personId, membershipId, provider, signedInAt, csrfToken } = request.session;
  const kept = { ...others(request.session), personId, membershipId, provider, signedInAt, csrfToken };
  await settled((done) => request.session.regenerate(done));
  Object.assign(request.session, kept, { authenticatedAt });
}
