import { sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';

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

/** What the database is asked of a whole authority, whoever asks: nothing of it may be shown to a person. */
type Likely = {
  id: string;
  givenName: string;
  familyName: string;
  knownAs: string | null;
  bornOn: Temporal.PlainDate;
  upn: string | null;
};

/** Children of the authority whom someone described so may be: born that day, or with that number now. */
export async function unsafeFindLikely(
  db: Db,
  {
    localAuthorityId,
    bornOn,
    upn,
  }: { localAuthorityId: string; bornOn: Temporal.PlainDate; upn: string | null },
): Promise<Likely[]> {
  const rows = await db.execute<Omit<Likely, 'bornOn'> & { bornOn: string }>(sql`
    select id, given_name as "givenName", family_name as "familyName", known_as as "knownAs", born_on as "bornOn", upn
    from matching.likely(${localAuthorityId}, ${bornOn.toString()}, ${upn})`);
  return rows.map((row) => ({ ...row, bornOn: Temporal.PlainDate.from(row.bornOn) }));
}

type Roll = { agencyId: string; school: string; main: boolean; from: Temporal.PlainDate };

/** Where the child is on roll from a day on; like the above, not for showing. */
export async function unsafeFindRolls(
  db: Db,
  {
    localAuthorityId,
    childId,
    from,
  }: { localAuthorityId: string; childId: string; from: Temporal.PlainDate },
): Promise<Roll[]> {
  const rows = await db.execute<Omit<Roll, 'from'> & { from: string }>(sql`
    select agency_id as "agencyId", school, main, "from"
    from matching.rolls(${localAuthorityId}, ${childId}, ${from.toString()})`);
  return rows.map((row) => ({ ...row, from: Temporal.PlainDate.from(row.from) }));
}

type Enrolment = {
  localAuthorityId: string;
  id: string;
  childId: string;
  agencyId: string;
  yearGroup: number;
  main: boolean;
  from: Temporal.PlainDate;
};

/** Puts a child on a roll whom the actor may not read until then. */
export async function insertEnrolment(db: Db, enrolment: Enrolment): Promise<void> {
  const { localAuthorityId, id, childId, agencyId, yearGroup, main, from } = enrolment;
  await db.execute(sql`select matching.enrol(
    ${localAuthorityId}, ${id}, ${childId}, ${agencyId}, ${yearGroup}::smallint, ${main}, ${from.toString()})`);
}

type Numbered = {
  localAuthorityId: string;
  childId: string;
  upn: string;
  searchText: string;
  from: Temporal.PlainDate;
};

/** Keeps the number of a child who had none, and lets the child be found by it. */
export async function insertNumber(
  db: Db,
  { localAuthorityId, childId, upn, searchText, from }: Numbered,
): Promise<void> {
  await db.execute(
    sql`select matching.number(${localAuthorityId}, ${childId}, ${upn}, ${searchText}, ${from.toString()})`,
  );
}
