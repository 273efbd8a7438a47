import { and, eq, sql } from 'drizzle-orm';
import {
  agency,
  authority,
  authoritySetting,
  person,
  queuePreference,
  savedView,
  theme,
} from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import { listOf } from '../../queries/list-of.ts';
import type { ServiceLevelSettings } from '../../service-levels.ts';
import type { Filters } from '../filters.ts';
import { finding } from './search.ts';

/**
 * What a person has laid out for themselves, the views with a name that they may open, the authority's service levels, and the
 * names of what the filters choose, with what their search finds; one statement.
 */
export async function findDesk({ db, actor, ability, now }: Acting, filters: Filters) {
  const { authorityId, personId } = actor;
  const nameOf = (table: typeof agency | typeof person, id: string | undefined) =>
    id
      ? sql<string | null>`(select ${table.name} from ${table} where ${table.id} = ${id})`
      : sql<string | null>`null`;
  const [row] = await db
    .select({
      /** From when on a stream tells what happens. */
      position: sql<string>`pg_current_snapshot()::text`,
      columns: queuePreference.columns,
      shortcuts: queuePreference.shortcuts,
      views: listOf(
        {
          id: savedView.id,
          name: savedView.name,
          query: savedView.query,
          shared: savedView.shared,
          personId: savedView.personId,
        },
        sql`from ${savedView} where ${accessibleBy(ability, 'read', 'SavedView')}`,
        sql`lower(${savedView.name})`,
      ),
      levels: sql<ServiceLevelSettings | null>`(select ${authoritySetting.value} from ${authoritySetting}
        where ${authoritySetting.authorityId} = ${authorityId} and ${authoritySetting.name} = 'service_levels'
          and ${authoritySetting.from} <= ${now.toString()} order by ${authoritySetting.from} desc limit 1)`,
      theme: filters.theme
        ? sql<string | null>`(select ${theme.name} from ${theme} where ${theme.code} = ${filters.theme})`
        : sql<string | null>`null`,
      school: nameOf(agency, filters.school),
      trust: nameOf(agency, filters.trust),
      adviser: nameOf(person, filters.adviser),
      found: finding(filters),
    })
    .from(authority)
    .leftJoin(
      queuePreference,
      and(eq(queuePreference.localAuthorityId, authority.id), eq(queuePreference.personId, personId)),
    )
    .where(eq(authority.id, authorityId!));
  return row!;
}
export type Desk = Awaited<ReturnType<typeof findDesk>>;
