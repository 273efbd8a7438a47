import type { SessionData } from 'express-session';
import type { Wiring } from '#src/web/routes.ts';
import { hashOf, peekAtSession } from '#src/web/session.ts';
import type { SignInParts } from './parts.ts';

/** Who is signed in still, by a request that began long ago: nobody once its session has ended or acts as another. */
export function createStillIs(
  { database, now }: Pick<SignInParts, 'database' | 'now'>,
  whoIs: Wiring['whoIs'],
): Wiring['whoIs'] {
  return async (request) => {
    const [row] = await database.single((db) => peekAtSession(db, hashOf(request.sessionID), now()));
    const session = row?.data as SessionData | undefined;
    return session?.membershipId === request.session.membershipId ? whoIs(request) : null;
  };
}
