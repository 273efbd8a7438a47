import { and, asc, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import { consultation, event, person } from '#db/schema/index.ts';
import { readSnapshot } from '#db/snapshot.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';

/** Told at once. After more the page is better shown anew. */
const most = 2000;

/** `told` is null where what came since cannot be told one by one: too much, or since a position that is not known. */
export type Since = { position: string; told: Happened[] | null };
type Row = Awaited<ReturnType<typeof select>>[number];
export type Happened = Row & { id: string; reference: string; what: string; at: Temporal.Instant };

/**
 * What was committed after the transactions of a position, of what the actor may see now, in an order without meaning;
 * with the position that comes next. Positions are snapshots: an event is told by whoever first sees its transaction
 * committed, however long that took and whatever was committed meanwhile.
 * @param of one authority, or one consultation
 */
export async function listHappenedSince(
  acting: Acting,
  of: { localAuthorityId: string; consultationId?: string },
  since: string | undefined,
): Promise<Since> {
  const from = since === undefined ? undefined : readSnapshot(since);
  const rows = await select(
    acting,
    from
      ? and(
          eq(event.localAuthorityId, of.localAuthorityId),
          of.consultationId ? eq(event.consultationId, of.consultationId) : isNotNull(event.consultationId),
          // Leakproof, as the other two are not: so the index is used behind the database's rules.
          sql`${event.transaction} >= ${from.xmin.toString()}::xid8`,
          sql`not pg_visible_in_snapshot(${event.transaction}, ${from.text}::pg_snapshot)`,
          sql`pg_visible_in_snapshot(${event.transaction}, now.snapshot)`,
          accessibleBy(acting.ability, 'read', 'Event'),
        )
      : sql`false`,
  );
  const { position } = rows[0]!;
  if (since === undefined) return { position, told: [] };
  const known = from && from.xmax <= readSnapshot(position)!.xmax;
  if (!known || rows.length > most) return { position, told: null };
  return { position, told: rows.filter(isOfRecord) };
}

const isOfRecord = (row: Row): row is Happened => row.id !== null && row.reference !== null;

function select({ db, ability }: Acting, holds: SQL | undefined) {
  return db
    .select({
      position: sql<string>`now.snapshot::text`,
      id: event.id,
      reference: consultation.reference,
      what: event.what,
      at: event.at,
      personId: event.personId,
      by: person.name,
      version: sql<number | null>`(${event.after}->>'version')::int`,
    })
    .from(sql`(select pg_current_snapshot() as snapshot) as now`)
    .leftJoin(event, holds)
    .leftJoin(
      consultation,
      and(
        eq(consultation.localAuthorityId, event.localAuthorityId),
        eq(consultation.id, event.consultationId),
        accessibleBy(ability, 'read', 'Consultation'),
      ),
    )
    .leftJoin(person, eq(person.id, event.personId))
    .orderBy(asc(event.transaction), asc(event.at), asc(event.id))
    .limit(most + 1);
}
