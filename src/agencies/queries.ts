import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Db } from '#db/client.ts';
import { agency, membership, person } from '#db/schema/index.ts';
import type { Actor } from '#src/policy/actor.ts';
import { type Below, reachOf } from '#src/policy/reach.ts';

export type FoundActor = {
  actor: Actor;
  /** Whether the membership holds on the day asked about. */
  current: boolean;
  /** Sessions begun before this have been ended. */
  sessionEpoch: Temporal.Instant;
};

/** A person acting as a membership of theirs, with its reach on a day in Europe/London; null if it is not theirs. */
export async function findActor(
  db: Db,
  { personId, membershipId, today }: { personId: string; membershipId: string; today: Temporal.PlainDate },
): Promise<FoundActor | null> {
  const [row] = await db
    .select({
      name: person.name,
      sessionEpoch: person.sessionEpoch,
      role: membership.role,
      title: membership.title,
      current: sql<boolean>`${isOn(today, membership)} and ${agency.open}`,
      agencyId: agency.id,
      agencyKind: agency.kind,
      agencyName: agency.name,
      authorityId: agency.authorityId,
      below: below(today),
      memberships: countMemberships(today),
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(agency, eq(agency.id, membership.agencyId))
    .where(and(eq(membership.id, membershipId), eq(membership.personId, personId)));
  if (!row) return null;
  const { current, sessionEpoch, below: agencies, ...facts } = row;
  const reach = reachOf({ id: row.agencyId, kind: row.agencyKind }, row.role, agencies);
  return { actor: { personId, membershipId, ...facts, reach }, current, sessionEpoch };
}

export type Membership = { id: string; title: string; agencyName: string };

/** What a person may act as on a day, by name of the agency. */
export function listMemberships(db: Db, personId: string, today: Temporal.PlainDate): Promise<Membership[]> {
  return db
    .select({ id: membership.id, title: membership.title, agencyName: agency.name })
    .from(membership)
    .innerJoin(agency, eq(agency.id, membership.agencyId))
    .where(and(eq(membership.personId, personId), isOn(today, membership), agency.open))
    .orderBy(agency.name, membership.id);
}

function isOn(day: Temporal.PlainDate, { from, to }: { from: PgColumn; to: PgColumn }) {
  return and(lte(from, day), or(isNull(to), gt(to, day)))!;
}

const countMemberships = (today: Temporal.PlainDate) => sql<number>`(
  select count(*)::int from membership mine join agency place on place.id = mine.agency_id and place.open
  where mine.person_id = ${person.id} and mine."from" <= ${today.toString()} and (mine."to" is null or mine."to" > ${today.toString()}))`;

/** No deeper than any real tree, should the data hold a cycle. */
const below = (today: Temporal.PlainDate) => sql<Below[]>`(
  with recursive tree(id, depth) as (
    select ${agency.id}, 0
    union
    select link.agency_id, tree.depth + 1 from agency_parent link join tree on link.parent_id = tree.id
    where link."from" <= ${today.toString()} and (link."to" is null or link."to" > ${today.toString()}) and tree.depth < 8)
  select coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'depth', tree.depth)), '[]')
  from tree join agency a on a.id = tree.id where tree.depth > 0 and a.id <> ${agency.id})`;
