import { and, eq, gte, ilike, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import { agency, event, membership, person, reading } from '#db/schema/index.ts';
import type { Purpose } from '#src/consultations/queue/export/form.ts';
import type { Position } from '#src/consultations/queue/position.ts';
import { accessibleBy, compileRules } from '#src/policy/accessible-by.ts';
import type { Reason } from '#src/policy/relations.ts';
import { LONDON } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import type { LogFilters } from '../log-address.ts';
import { newestFirst, olderThan } from './newest.ts';

/** What of an export is told; a filter could name a child. */
type Taken = { rows: number; purpose: Purpose; words: string };

type Asked = { filters: LogFilters; after: Position | undefined; limit: number };

/**
 * What was looked at and what was done, newest first, for whoever reads the one: the other is theirs by the same rules.
 * Of a record there is its reference, which the database tells information governance, and of a child nothing.
 */
export function pageOfLog(acting: Acting, asked: Asked) {
  const { db } = acting;
  const line = unionAll(readingsOf(acting, asked), eventsOf(acting, asked)).as('line');
  const title = db
    .select({ title: membership.title })
    .from(membership)
    .where(and(eq(membership.personId, line.personId), eq(membership.agencyId, line.agencyId)))
    .orderBy(sql`${membership.from} desc`)
    .limit(1);
  return db
    .select({
      ...{ at: line.at, id: line.id, what: line.what, rule: line.rule, taken: line.taken },
      who: person.name,
      title: sql<string | null>`(${title})`,
      agency: agency.name,
      reference: referenceOf(line.localAuthorityId, line.consultationId),
      isOfRecord: sql<boolean>`(${line.consultationId} is not null or ${line.childId} is not null)`,
    })
    .from(line)
    .innerJoin(person, eq(person.id, line.personId))
    .innerJoin(agency, eq(agency.id, line.agencyId))
    .orderBy(...newestFirst(line))
    .limit(asked.limit);
}
export type LogLine = Awaited<ReturnType<typeof pageOfLog>>[number];

function readingsOf(acting: Acting, asked: Asked) {
  const { localAuthorityId, at, id, personId, agencyId, consultationId, childId, what } = reading;
  return acting.db
    .select({
      ...{ localAuthorityId, at, id, personId, agencyId, consultationId, childId, what },
      rule: sql<Reason | null>`${reading.rule}`.as('rule'),
      taken: sql<Taken | null>`null::jsonb`.as('taken'),
    })
    .from(reading)
    .where(and(accessibleBy(acting.ability, 'read', 'Reading'), narrows(acting, reading, asked)))
    .orderBy(...newestFirst(reading))
    .limit(asked.limit);
}

function eventsOf(acting: Acting, asked: Asked) {
  const { localAuthorityId, at, id, personId, agencyId, consultationId, childId, what } = event;
  const isTheirs = compileRules(acting.ability.rulesFor('read', 'Reading'), { localAuthorityId }, 'Event');
  return acting.db
    .select({
      ...{ localAuthorityId, at, id, personId, agencyId, consultationId, childId, what },
      rule: sql<Reason | null>`null`.as('rule'),
      taken: sql<Taken | null>`case when ${what} = 'export' then ${event.after} - 'filters' end`.as('taken'),
    })
    .from(event)
    .where(and(isTheirs, narrows(acting, event, asked)))
    .orderBy(...newestFirst(event))
    .limit(asked.limit);
}

function narrows({ db }: Acting, table: typeof reading | typeof event, { filters, after }: Asked) {
  const { who, reference, from, to } = filters;
  const named = (words: string) =>
    db
      .select({ id: person.id })
      .from(person)
      .where(ilike(person.name, `%${words.replace(/[\\%_]/g, '\\$&')}%`));
  return and(
    olderThan(table, after),
    from && gte(table.at, startOf(from)),
    to && lt(table.at, startOf(to.add({ days: 1 }))),
    who ? inArray(table.personId, named(who)) : undefined,
    reference ? sql`${table.consultationId} = (select audit.consultation_of(${reference}))` : undefined,
  );
}

const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(LONDON).toInstant();

const referenceOf = (authority: unknown, consultation: unknown): SQL<string | null> =>
  sql<string | null>`audit.reference_of(${authority}, ${consultation})`;
