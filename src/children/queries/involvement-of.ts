import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { agency, type EpisodeType } from '#db/schema/index.ts';
import { listOf } from '#src/consultations/queries/list-of.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import { involvementFor } from './involvement-source.ts';
import { ofChild } from './of-child.ts';

/**
 * Social care's involvement with the child of the row. Each fact is its own grant, and what may not be read is not
 * selected: who may not read dates is told only of what holds today.
 */
export function involvementOf(acting: Acting) {
  const { ability } = acting;
  const ifMay = <T>(field: string, column: PgColumn | SQL) =>
    ability.can('read', 'Involvement', field) ? sql<T | null>`${column}` : sql<T | null>`null`;
  const { source, isNow, leadPractitioner, leadRole, type, from, to, ...key } = involvementFor(acting);
  return listOf(
    {
      isNow: sql<boolean>`${isNow}`,
      agencyId: ifMay<string>('contact', key.agencyId),
      team: ifMay<string>('contact', agency.name),
      practitioner: ifMay<string>('contact', leadPractitioner),
      role: ifMay<string>('contact', leadRole),
      type: ifMay<EpisodeType>('type', type),
      from: ifMay<string>('dates', from),
      to: ifMay<string>('dates', to),
    },
    sql`from ${source} join ${agency} on ${eq(agency.id, key.agencyId)}
      where ${and(
        ofChild(key),
        ability.can('read', 'Involvement', 'dates') ? undefined : isNow,
        accessibleBy(ability, 'read', 'Involvement'),
      )}`,
    sql`${from} desc, ${key.id}`,
  );
}
