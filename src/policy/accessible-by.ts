import { mongoQueryMatcher } from '@casl/ability';
import { rulesToCondition } from '@casl/ability/extra';
import { and, is, or, type SQL, sql } from 'drizzle-orm';
import { PgColumn } from 'drizzle-orm/pg-core';
import type { Ability } from './ability.ts';
import { columns, type Fact, isRelation, type Relation } from './columns.ts';
import type { Noun, Verb } from './subjects.ts';

type Condition = { operator: string; value: unknown; field?: string };
type Comparison = Condition & { field: string };
type Facts = Record<string, Fact | undefined>;
type Column = Exclude<Fact, Relation>;

/**
 * The ability's rules as a WHERE on the noun's own table, never null. No rule compiles to false; a fact, an operator
 * or a value that this does not know throws.
 *
 * With a field, the rows of which that field is granted. Without one, as CASL has it of a record: the rows of which at
 * least one field is granted, so whoever selects fields by name alone relies on all being granted alike.
 */
export function accessibleBy(ability: Ability, verb: Verb, noun: Noun, field?: string): SQL {
  const facts = columns[noun];
  if (!facts) throw new Error(`No table is known for the noun ${noun}`);
  return compileRules(ability.rulesFor(verb, noun, field), facts, noun);
}

/** Rules, the weightiest first, on a table that has the facts in these columns. */
export function compileRules(rules: ReturnType<Ability['rulesFor']>, facts: Facts, where: string): SQL {
  const condition = rulesToCondition<Ability, SQL, SQL>(
    rules,
    ({ ast, inverted }) => {
      const holds = compile(ast as Condition, facts, where);
      return inverted ? sql`not ${holds}` : holds;
    },
    { and: all, or: any, empty: () => all([]) },
  );
  return condition ?? any([]);
}

const all = (conditions: SQL[]) => and(sql`true`, ...conditions)!;
const any = (conditions: SQL[]) => or(sql`false`, ...conditions)!;

function compile(condition: Condition, facts: Facts, where: string): SQL {
  const { operator, field, value } = condition;
  if (operator === 'and') return all((value as Condition[]).map((part) => compile(part, facts, where)));
  const name = `${where}.${field}`;
  const fact = field && Object.hasOwn(facts, field) ? facts[field] : undefined;
  if (!fact) throw new Error(`No column is known for the fact ${name}`);
  if (!isRelation(fact)) return compare(condition as Comparison, fact, name);
  if (operator !== 'elemMatch') throw new Error(`${name} is a relation: ${operator} cannot ask it`);
  const matching = compile(value as Condition, fact.columns, name);
  // One row asked of an index, where EXISTS could be planned as a hash of all rows there are.
  return sql`((select true from ${fact.from} where ${fact.joined} and ${matching} limit 1) is not null)`;
}

function compare(comparison: Comparison, fact: Column, name: string): SQL {
  const { operator, field, value } = comparison;
  const total = (holds: SQL) => {
    // Asked of CASL itself, so that NULL means the same to both: where words are ordered, it comes before them all.
    const ofNull = mongoQueryMatcher({ [field]: { [`$${operator}`]: value } })({ [field]: null });
    return ofNull ? sql`(${fact} is null or ${holds})` : sql`(${fact} is not null and ${holds})`;
  };
  switch (operator) {
    case 'eq':
      return value === null ? sql`(${fact} is null)` : total(sql`${fact} = ${scalar(value, fact, name)}`);
    case 'in': {
      const words = (value as unknown[]).filter((word) => word !== null);
      return total(words.length ? sql`${fact} in ${words.map((word) => scalar(word, fact, name))}` : any([]));
    }
    case 'ne':
    case 'nin':
      return sql`not ${compare({ ...comparison, operator: operator === 'ne' ? 'eq' : 'in' }, fact, name)}`;
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
      return total(sql`${ordered(fact, value)} ${orders[operator]} ${scalar(value, fact, name)}`);
    case 'exists':
      // Of an object it asks whether the property is there, NULL or not, and of a row every column is.
      return value ? all([]) : any([]);
    default:
      throw new Error(`The operator ${operator} on ${name} has no SQL`);
  }
}

const orders = { gt: sql`>`, gte: sql`>=`, lt: sql`<`, lte: sql`<=` };

/** CASL orders words by their characters, as no language does. */
const ordered = (fact: Column, value: unknown) =>
  typeof value === 'string' ? sql`${fact}::text collate "C"` : fact;

function scalar(value: unknown, fact: Column, name: string): string | number | boolean {
  const kind = typeof value;
  const fits = is(fact, PgColumn) ? kind === fact.dataType : ['string', 'number', 'boolean'].includes(kind);
  if (!fits) throw new Error(`The fact ${name} cannot be compared with what is ${kind}`);
  return value as string | number | boolean;
}
