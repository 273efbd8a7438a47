import { getTableColumns, getViewSelectedFields, type SQL, sql } from 'drizzle-orm';
import { involvementEpisode, involvementNow } from '#db/schema/index.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { holdsOn } from './of-child.ts';

/**
 * Where the actor reads involvement: in all episodes, with types and dates; or, where those are not theirs to know, in
 * who is called about a child now.
 */
export function involvementFor({ ability, now }: Pick<Acting, 'ability' | 'now'>) {
  if (ability.can('read', 'Involvement', 'dates')) {
    return {
      ...getTableColumns(involvementEpisode),
      source: sql`${involvementEpisode}`,
      isNow: holdsOn(londonDay(now), involvementEpisode)!,
    };
  }
  const unknown: SQL = sql`null`;
  return {
    ...getViewSelectedFields(involvementNow),
    ...{ type: unknown, from: unknown, to: unknown },
    source: sql`${involvementNow}`,
    isNow: sql`true`,
  };
}
