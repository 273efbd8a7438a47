import type { SessionData } from 'express-session';
import type { Pending } from './session-data.ts';

const most = 5;

/** Where in the session the strategy keeps its verifier and nonce for this one sign-in. */
export const keyOf = (state: string): string => `sign-in:${state}`;

type Kept = Partial<SessionData> & Record<string, unknown>;

/** Remembers a sign-in that begins, and forgets the oldest beyond five: every tab finishes its own. */
export function begin(session: Partial<SessionData>, pending: Pending): void {
  const all = [...(session.pending ?? []), pending];
  for (const { state } of all.slice(0, -most)) delete (session as Kept)[keyOf(state)];
  session.pending = all.slice(-most);
}

/**
 * Takes out the sign-in that an answer belongs to, with what the strategy checks the answer against: null for an
 * answer nobody waits for, or another provider's.
 */
export function take(
  session: Partial<SessionData>,
  state: unknown,
  provider: string,
): { pending: Pending; checks: Record<string, unknown> } | null {
  const found = session.pending?.find((pending) => pending.state === state && pending.provider === provider);
  if (!found) return null;
  const key = keyOf(found.state);
  const checks = { [key]: (session as Kept)[key] };
  session.pending = session.pending?.filter((pending) => pending !== found);
  delete (session as Kept)[key];
  return { pending: found, checks };
}

/** What goes along into a new session: the sign-ins of other tabs. */
export function others(session: Partial<SessionData>): Partial<SessionData> {
  const pending = session.pending ?? [];
  const checks = pending.map(({ state }) => [keyOf(state), (session as Kept)[keyOf(state)]]);
  return { pending, ...Object.fromEntries(checks) };
}
