import type { Ability } from './ability.ts';
import type { Reason } from './relations.ts';
import { isReason } from './rule-words.ts';
import type { Noun, Thing, Verb } from './subjects.ts';

/** All reasons for which the rules let this be done to the one thing, not the first alone; none is a no. */
export function reasonsFor(ability: Ability, verb: Verb, thing: Thing, field?: string): Reason[] {
  if (!ability.can(verb, thing as never, field)) return [];
  const noun = ability.detectSubjectType(thing as never) as Noun;
  const holding = ability
    .rulesFor(verb, noun, field)
    .filter((rule) => !rule.inverted && rule.matchesConditions(thing as never));
  return [...new Set(holding.map(spoken))];
}

/** Throws on a rule whose reason has no words: what cannot be explained is not passed over in silence. */
export function spoken({ reason }: { reason?: string | undefined }): Reason {
  if (!isReason(reason)) throw new Error(`A rule has a reason that there are no words for: ${reason}`);
  return reason;
}
