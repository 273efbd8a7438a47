import { and, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { agency, child, type EpisodeType, enrolment } from '#db/schema/index.ts';
import { involvementFor } from '#src/children/queries/involvement-source.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { listOf } from './list-of.ts';

type Subject = { localAuthorityId: string; childId: string | null; settingId: string | null };

/**
 * The child's year at the school that the record is about, and who works with the child today, as far as the actor
 * may know; empty lists otherwise. Where else a child is on roll is not told.
 */
export function brief(acting: Acting, record: Subject) {
  const { ability, now } = acting;
  const involvement = involvementFor(acting);
  const today = londonDay(now);
  const holds = (table: { from: PgColumn; to: PgColumn }) =>
    and(lte(table.from, today), or(isNull(table.to), gt(table.to, today)));
  const isChild = and(
    eq(child.localAuthorityId, record.localAuthorityId),
    eq(child.id, record.childId ?? sql`null`),
  );
  // Each fact is its own grant: what may not be read is not selected.
  const ifMay = <T>(field: string, column: PgColumn | SQL) =>
    ability.can('read', 'Involvement', field) ? sql<T | null>`${column}` : sql<T | null>`null`;
  return {
    enrolment: listOf(
      { yearGroup: enrolment.yearGroup },
      sql`from ${enrolment} join ${child} on ${child.localAuthorityId} = ${enrolment.localAuthorityId} and ${child.id} = ${enrolment.childId}
        where ${and(
          isChild,
          eq(enrolment.agencyId, record.settingId ?? sql`null`),
          holds(enrolment),
          accessibleBy(ability, 'read', 'Child'),
        )}`,
      sql`${enrolment.from}`,
    ),
    involvement: listOf(
      {
        team: agency.name,
        practitioner: ifMay<string>('contact', involvement.leadPractitioner),
        role: ifMay<string>('contact', involvement.leadRole),
        type: ifMay<EpisodeType>('type', involvement.type),
        from: ifMay<string>('dates', involvement.from),
      },
      sql`from ${involvement.source} join ${child} on ${child.localAuthorityId} = ${involvement.localAuthorityId}
        and ${child.id} = ${involvement.childId} join ${agency} on ${agency.id} = ${involvement.agencyId}
        where ${and(isChild, involvement.isNow, accessibleBy(ability, 'read', 'Involvement'))}`,
      sql`${involvement.from}`,
    ),
  };
}
