import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { child, childIdentifier } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import { placeOf } from './place.ts';

/** How many children a list to pick from holds at most. */
const MOST = 200;

/** Children with this current UPN, of those that the actor may ask about. A child may be known to two authorities. */
export function findByUpn(acting: Acting, upn: string) {
  return askable(
    acting,
    sql`exists (select from ${childIdentifier} where ${and(
      eq(childIdentifier.localAuthorityId, child.localAuthorityId),
      eq(childIdentifier.childId, child.id),
      eq(childIdentifier.scheme, 'upn'),
      eq(childIdentifier.value, upn),
      isNull(childIdentifier.to),
    )})`,
  );
}

/** Children born on this day, of those that the actor may ask about. */
export function findByBirth(acting: Acting, bornOn: Temporal.PlainDate) {
  return askable(acting, eq(child.bornOn, bornOn));
}

export function findByKey(acting: Acting, key: { localAuthorityId: string; id: string }) {
  return askable(acting, and(eq(child.localAuthorityId, key.localAuthorityId), eq(child.id, key.id)));
}

/** All children that the actor may ask about, by name: for an agency that works with few enough to pick from. */
export function listChildren(acting: Acting) {
  return askable(acting);
}

export type FoundChild = Awaited<ReturnType<typeof askable>>[number];

function askable(acting: Acting, condition?: SQL) {
  const { db, ability } = acting;
  // Its own roll first: a school is not told where else a child is on roll.
  const place = placeOf(acting);
  return db
    .select({
      localAuthorityId: child.localAuthorityId,
      id: child.id,
      givenName: child.givenName,
      familyName: child.familyName,
      knownAs: child.knownAs,
      bornOn: child.bornOn,
      yearGroup: place.yearGroup,
      school: place.school,
    })
    .from(child)
    .leftJoinLateral(place, sql`true`)
    .where(and(condition, accessibleBy(ability, 'request', 'Child')))
    .orderBy(asc(child.familyName), asc(child.givenName), asc(child.id))
    .limit(MOST);
}
