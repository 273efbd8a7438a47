import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { agency, child, childIdentifier, enrolment } from '#db/schema/index.ts';

/**
 * Makes whoever else adds a child born that day in that authority, or with that number, wait until this
 * transaction ends. Always the day before the number, so that no two wait for each other.
 */
export async function lockMatching(
  db: Db,
  {
    localAuthorityId,
    bornOn,
    upn,
  }: { localAuthorityId: string; bornOn: Temporal.PlainDate; upn: string | null },
): Promise<void> {
  for (const what of [bornOn.toString(), upn]) {
    if (what)
      await db.execute(
        sql`select pg_advisory_xact_lock(hashtextextended(${`${localAuthorityId} ${what}`}, 0))`,
      );
  }
}

/**
 * Children of the authority whom someone described so may be: born that day, or with that number now. Asks about
 * the whole authority, whoever asks: nothing of it may be shown to a person.
 */
export function unsafeFindLikely(
  db: Db,
  {
    localAuthorityId,
    bornOn,
    upn,
  }: { localAuthorityId: string; bornOn: Temporal.PlainDate; upn: string | null },
) {
  return db
    .select({
      id: child.id,
      givenName: child.givenName,
      familyName: child.familyName,
      knownAs: child.knownAs,
      bornOn: child.bornOn,
      upn: childIdentifier.value,
    })
    .from(child)
    .leftJoin(
      childIdentifier,
      and(
        eq(childIdentifier.localAuthorityId, child.localAuthorityId),
        eq(childIdentifier.childId, child.id),
        eq(childIdentifier.scheme, 'upn'),
        isNull(childIdentifier.to),
      ),
    )
    .where(
      and(
        eq(child.localAuthorityId, localAuthorityId),
        or(eq(child.bornOn, bornOn), upn ? eq(childIdentifier.value, upn) : sql`false`),
      ),
    );
}

/** Where the child is on roll from a day on; like the above, not for showing. */
export function unsafeFindRolls(
  db: Db,
  {
    localAuthorityId,
    childId,
    from,
  }: { localAuthorityId: string; childId: string; from: Temporal.PlainDate },
) {
  return db
    .select({
      agencyId: enrolment.agencyId,
      school: agency.name,
      main: enrolment.main,
      from: enrolment.from,
    })
    .from(enrolment)
    .innerJoin(agency, eq(agency.id, enrolment.agencyId))
    .where(
      and(
        eq(enrolment.localAuthorityId, localAuthorityId),
        eq(enrolment.childId, childId),
        or(isNull(enrolment.to), gt(enrolment.to, from)),
      ),
    );
}
