import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { agency, child, type EpisodeType, enrolment, involvementEpisode } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { listOf } from './list-of.ts';

type Subject = { localAuthorityId: string; childId: string | null; settingId: string | null };

/**
 * The child's year at the school that the record is about, and who works with the child today, as far as the actor
 * may know; empty lists otherwise. Where else a child is on roll is not told.
 */
export function brief({ ability, now }: Acting, record: Subject) {
  const today = londonDay(now);
  const holds = (table: { from: PgColumn; to: PgColumn }) =>
    and(lte(table.from, today), or(isNull(table.to), gt(table.to, today)));
  const isChild = and(
    eq(child.localAuthorityId, record.localAuthorityId),
    eq(child.id, record.childId ?? sql`null`),
  );
  // Each fact is its own grant: what may not be read is not selected.
  const ifMay = <T>(field: string, column: PgColumn) =>
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
        practitioner: ifMay<string>('contact', involvementEpisode.leadPractitioner),
        role: ifMay<string>('contact', involvementEpisode.leadRole),
        type: ifMay<EpisodeType>('type', involvementEpisode.type),
        from: ifMay<string>('dates', involvementEpisode.from),
      },
      sql`from ${involvementEpisode} join ${child} on ${child.localAuthorityId} = ${involvementEpisode.localAuthorityId}
        and ${child.id} = ${involvementEpisode.childId} join ${agency} on ${agency.id} = ${involvementEpisode.agencyId}
        where ${and(isChild, holds(involvementEpisode), accessibleBy(ability, 'read', 'Involvement'))}`,
      sql`${involvementEpisode.from}`,
    ),
  };
}
