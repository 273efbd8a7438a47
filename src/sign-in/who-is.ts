import type { Request } from 'express';
import { findActor } from '#src/agencies/queries.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Wiring } from '#src/web/routes.ts';
import type { SignInParts } from './parts.ts';
import { findSessionEpoch } from './queries.ts';

/** What stands in the way of somebody who has a session: signed out everywhere, or their membership is over. */
type Refusal = 'ended' | 'membership' | 'choose';

declare module 'express-serve-static-core' {
  interface Request {
    refusal?: Refusal;
  }
}

/** Who acts, asked of the database on every request: a session only says which membership was chosen. */
export function createWhoIs({
  database,
  now,
  rules,
}: Pick<SignInParts, 'database' | 'now' | 'rules'>): Wiring['whoIs'] {
  return async (request) => {
    const { personId, membershipId, signedInAt } = request.session;
    if (!personId || !signedInAt) return null;
    if (!membershipId) return refuse(request, 'choose');
    const today = londonDay(now());
    const found = await database.single((db) => findActor(db, { personId, membershipId, today }));
    if (!found) return refuse(request, 'membership');
    if (Temporal.Instant.compare(signedInAt, found.sessionEpoch) < 0) return refuse(request, 'ended');
    if (!found.current) return refuse(request, 'membership');
    return { actor: found.actor, ability: rules(found.actor) };
  };
}

function refuse(request: Request, refusal: Refusal): null {
  request.refusal = refusal;
  return null;
}

/** Whose session this is, whether or not they have chosen as what to act; null if it has been ended. */
export async function personOf(
  { database }: Pick<SignInParts, 'database'>,
  request: Request,
): Promise<string | null> {
  const { personId, signedInAt } = request.session;
  if (!personId || !signedInAt) return null;
  const epoch = await database.single((db) => findSessionEpoch(db, personId));
  const open = epoch && Temporal.Instant.compare(signedInAt, epoch) >= 0;
  return open ? personId : refuse(request, 'ended');
}
