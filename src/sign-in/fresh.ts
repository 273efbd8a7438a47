import type { SessionData } from 'express-session';

/** How long after somebody showed who they are they may do what reaches far without being asked again. */
export const freshSeconds = 300;

export function isFresh(
  { authenticatedAt }: Pick<SessionData, 'authenticatedAt'>,
  now: Temporal.Instant,
): boolean {
  if (!authenticatedAt) return false;
  return (
    Temporal.Instant.compare(now, Temporal.Instant.from(authenticatedAt).add({ seconds: freshSeconds })) < 0
  );
}
