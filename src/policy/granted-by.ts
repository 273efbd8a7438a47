import { type SQL, sql } from 'drizzle-orm';
import type { Ability } from './ability.ts';
import { compileRules } from './accessible-by.ts';
import { columns } from './columns.ts';
import type { Reason } from './relations.ts';
import type { Noun, Verb } from './subjects.ts';

/**
 * The reason of the rule that grants the verb on the row of the noun's own table, in the order in which the role's file
 * has the rules: an emergency is the reason only where nothing else is. Null where none grants it.
 */
export function grantedBy(ability: Ability, verb: Verb, noun: Noun): SQL<Reason> {
  const cases = ability
    .rulesFor(verb, noun)
    .toReversed()
    .map(
      (rule) =>
        sql`case when ${compileRules([rule], columns[noun], noun)} then ${rule.reason ?? 'role'}::text end`,
    );
  return sql<Reason>`coalesce(${sql.join([...cases, sql`null`], sql`, `)})`;
}
