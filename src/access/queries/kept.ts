import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { agency, authority, emergencyAccess, person, reading } from '#db/schema/index.ts';
import { listOf } from '#src/consultations/queries/list-of.ts';
import { isOpenNow } from '#src/emergency/queries/hour.ts';
import { found } from '#src/policy/guard.ts';
import type { Acting } from '#src/web/routes.ts';

/** The record that is asked about. */
export type Kept = { localAuthorityId: string } & (
  | { consultationId: string; childId?: undefined }
  | { childId: string; consultationId?: undefined }
);

/** How many are shown of those who have looked. */
const MOST = 50;

/**
 * What is kept of who opened a record: who has it open in an emergency now, how often it was looked at, and the latest
 * looks, newest first. For whoever may see the access to the record.
 */
export async function findKept({ db }: Acting, record: Kept) {
  const of = (table: typeof reading | typeof emergencyAccess): SQL =>
    and(
      eq(table.localAuthorityId, record.localAuthorityId),
      record.consultationId
        ? eq(table.consultationId, record.consultationId)
        : eq(table.childId, record.childId!),
    )!;
  const latest = db
    .select()
    .from(reading)
    .where(of(reading))
    .orderBy(desc(reading.at), desc(reading.id))
    .limit(MOST);
  const { personId, agencyId, from, until } = emergencyAccess;
  const [row] = await db
    .select({
      emergencies: listOf(
        { personId, agencyId, from, until },
        sql`from ${emergencyAccess} where ${and(of(emergencyAccess), isOpenNow)}`,
        sql`${from}`,
      ),
      readings: sql<number>`(select count(*)::int from ${reading} where ${of(reading)})`,
      latest: listOf(
        { at: reading.at, by: person.name, agency: agency.name, rule: reading.rule, what: reading.what },
        sql`from (${latest}) as ${reading} join ${person} on ${eq(person.id, reading.personId)}
          join ${agency} on ${eq(agency.id, reading.agencyId)}`,
        sql`${reading.at} desc, ${reading.id} desc`,
      ),
    })
    .from(authority)
    .where(eq(authority.id, record.localAuthorityId));
  return found(row);
}
export type Looked = Awaited<ReturnType<typeof findKept>>['latest'][number];
