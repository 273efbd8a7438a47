import type { Role } from '#db/schema/agencies.ts';
import type { Ability } from './ability.ts';
import type { Actor } from './actor.ts';
import { audiencesOf } from './audiences.ts';
import { spoken } from './explain.ts';
import { rolesThatMay, type Section } from './rule-book.ts';
import { audienceWords, fieldWords, listed, reachWords, roleWords } from './rule-words.ts';
import { thing } from './subjects.ts';

/** What of any child's involvement with social care is not told to this reader, and whom it is for. */
export function untoldOfInvolvement(ability: Ability, book: readonly Section[]): string[] {
  const untold = Object.entries(fieldWords.Involvement!).filter(
    ([field]) => !ability.can('read', 'Involvement', field),
  );
  const byRoles = Map.groupBy(untold, ([field]) => whom(rolesThatMay(book, 'Involvement', 'read', field)));
  return [...byRoles].map(
    ([roles, fields]) =>
      `You are not told ${listed(
        fields.map(([, words]) => words),
        'or',
      )}: that is for ${roles}`,
  );
}

/** Why the record of the child that a consultation is about is not open to this reader, who reads the consultation. */
export function untoldChild(ability: Ability, { role }: Actor): string {
  const reach = ability.rulesFor('read', 'Child').map((rule) => reachWords(spoken(rule), rule.conditions));
  return `The child’s own record is not open to you: ${roleWords[role]} read ${
    reach.length ? `only this much, ${listed(reach, 'or')}` : 'none'
  }`;
}

/** Whose messages this reader reads in a consultation that they can see. */
export function audiencesRead(ability: Ability): string[] {
  return audiencesOf.virtual_school
    .filter((audience) => ability.can('read', thing('Entry', { audience }) as never))
    .map((audience) => audienceWords[audience]);
}

const whom = (roles: Role[]): string => listed(roles.map((role) => roleWords[role]));
