import { isDeepStrictEqual } from 'node:util';
import type { Role } from '#db/schema/agencies.ts';
import { type Ability, abilityFor } from './ability.ts';
import type { Actor } from './actor.ts';
import { spoken } from './explain.ts';
import type { Reason } from './relations.ts';
import { fieldWords, nounWords, reachWords, verbWords } from './rule-words.ts';
import { sampleActors } from './sample-actors.ts';
import type { Noun, Verb } from './subjects.ts';

/**
 * What a role may do: for which reasons, and what that reaches, in words, without what lies within the rest. Empty is no.
 */
export type Cell = { reasons: Reason[]; words: string[] };
export type Row = { verb: Verb; field?: string; cells: Record<Role, Cell> };
export type Section = { noun: Noun; rows: Row[] };

const nouns = Object.keys(nounWords) as Noun[];
const verbs = Object.keys(verbWords) as Verb[];

/**
 * Who may do what, read out of the rules of every role. Throws on a rule that cannot be told: one that takes away, that
 * gives no reason, or that is of a field without words.
 */
export function ruleBook(rulesOf: (me: Actor) => Ability = abilityFor): Section[] {
  const abilities = sampleActors.map((me): [Role, Ability] => [me.role, rulesOf(me)]);
  for (const [, ability] of abilities) for (const rule of ability.rules) assertTold(rule);
  return nouns
    .map((noun) => ({ noun, rows: verbs.flatMap((verb) => rowsOf(noun, verb, abilities)) }))
    .filter(({ rows }) => rows.length > 0);
}

/** The roles that may do it to some record, or to some field of it. */
export function rolesThatMay(book: readonly Section[], noun: Noun, verb: Verb, field?: string): Role[] {
  const row = book
    .find((section) => section.noun === noun)
    ?.rows.find((one) => one.verb === verb && one.field === field);
  return row ? (Object.keys(row.cells) as Role[]).filter((role) => row.cells[role].reasons.length) : [];
}

function rowsOf(noun: Noun, verb: Verb, abilities: [Role, Ability][]): Row[] {
  const fields = fieldWords[noun] ? Object.keys(fieldWords[noun]) : [undefined];
  return fields
    .map((field) => {
      const cells = Object.fromEntries(
        abilities.map(([role, ability]) => [role, cellOf(ability, verb, noun, field)]),
      ) as Record<Role, Cell>;
      return { verb, field, cells };
    })
    .filter(({ cells }) => Object.values(cells).some(({ reasons }) => reasons.length));
}

function cellOf(ability: Ability, verb: Verb, noun: Noun, field?: string): Cell {
  const rules = ability.rulesFor(verb, noun, field).toReversed();
  const widest = rules.filter(
    (rule, at) =>
      !rules.some((other, before) => covers(other, rule) && (before < at || !covers(rule, other))),
  );
  return {
    reasons: [...new Set(rules.map(spoken))],
    words: [...new Set(widest.map((rule) => reachWords(spoken(rule), rule.conditions)))],
  };
}

/** Whether the one asks nothing that the other does not ask too, and so lets through all that the other does. */
function covers(wide: Asking, narrow: Asking): boolean {
  if (wide === narrow) return false;
  const asked = (narrow.conditions ?? {}) as Record<string, unknown>;
  return Object.entries(wide.conditions ?? {}).every(([fact, value]) =>
    isDeepStrictEqual(value, asked[fact]),
  );
}
type Asking = { conditions: object | undefined };

function assertTold({ inverted, fields = [], subject, ...rule }: Ability['rules'][number]): void {
  spoken(rule);
  const told = [subject].flat().map((noun) => fieldWords[noun as Noun] ?? {});
  const untold = [fields].flat().filter((field) => !told.every((words) => field in words));
  if (inverted || untold.length)
    throw new Error(`A rule on ${subject} cannot be told: ${inverted ? 'it takes away' : untold}`);
}
