import { rulesToAST } from '@casl/ability/extra';
import { and, inArray, isNull, not, or, type SQL, sql } from 'drizzle-orm';
import type { Ability } from './ability.ts';
import { columns, type Fact, isRelation } from './columns.ts';
import type { Noun, Verb } from './subjects.ts';

type Condition = { operator: string; value: unknown; field?: string };
type Facts = Record<string, Fact | undefined>;

/**
 * The ability's rules as a WHERE on the noun's own table. No rule compiles to false; a fact or an operator
 * that this does not know throws. NULL means what it means to CASL: equality and its negation are total.
 */
export function accessibleBy(ability: Ability, verb: Verb, noun: Noun): SQL {
  const condition = rulesToAST(ability, verb, noun) as Condition | null;
  return condition ? compile(condition, columns[noun] as Facts, noun) : sql`false`;
}

function compile(condition: Condition, facts: Facts, where: string): SQL {
  const parts = () => (condition.value as Condition[]).map((part) => compile(part, facts, where));
  switch (condition.operator) {
    case 'and':
      return and(sql`true`, ...parts())!;
    case 'or':
      return or(sql`false`, ...parts())!;
    case 'not':
      return sql`(${or(sql`false`, ...parts())}) is not true`;
    default:
      return compileField(condition, facts, where);
  }
}

function compileField({ operator, field, value }: Condition, facts: Facts, where: string): SQL {
  const fact = facts[field!];
  if (!fact) throw new Error(`No column is known for the fact ${where}.${field}`);
  if (isRelation(fact)) {
    if (operator !== 'elemMatch')
      throw new Error(`${where}.${field} is a relation: ${operator} cannot ask it`);
    const matching = compile(value as Condition, fact.columns, `${where}.${field}`);
    // One row asked of an index, where EXISTS could be planned as a hash of all rows there are.
    return sql`((select true from ${fact.from} where ${fact.joined} and ${matching} limit 1) is not null)`;
  }
  switch (operator) {
    case 'eq':
      return value === null ? sql`${fact} is null` : sql`(${fact} is not null and ${fact} = ${value})`;
    case 'ne':
      return value === null ? sql`${fact} is not null` : sql`${fact} is distinct from ${value}`;
    case 'in':
      return (value as unknown[]).length
        ? sql`coalesce(${inArray(fact as SQL, value as unknown[])}, false)`
        : sql`false`;
    case 'nin':
      return (value as unknown[]).length
        ? sql`${not(inArray(fact as SQL, value as unknown[]))} is not false`
        : sql`true`;
    case 'gt':
      return sql`coalesce(${fact} > ${value}, false)`;
    case 'gte':
      return sql`coalesce(${fact} >= ${value}, false)`;
    case 'lt':
      return sql`coalesce(${fact} < ${value}, false)`;
    case 'lte':
      return sql`coalesce(${fact} <= ${value}, false)`;
    case 'exists':
      return value ? sql`${fact} is not null` : isNull(fact as SQL);
    default:
      throw new Error(`The operator ${operator} on ${where}.${field} has no SQL`);
  }
}
