import { createMongoAbility } from '@casl/ability';
import { type Ability, abilityFor } from './ability.ts';
import { accessibleBy } from './accessible-by.ts';
import type { Actor } from './actor.ts';
import { columns } from './columns.ts';
import { sampleActors } from './sample-actors.ts';
import type { Noun } from './subjects.ts';

/**
 * Reads the whole rule book once, for an actor of every role. Throws on a role that no file knows, and on a rule with a
 * noun, a fact, an operator or a value that cannot be asked of the database.
 */
export function checkRules(
  rules: (actor: Actor) => Ability = abilityFor,
  actors: readonly Actor[] = sampleActors,
): void {
  for (const { subject, ...rule } of actors.flatMap((actor) => rules(actor).rules)) {
    for (const noun of nounsOf(subject as string | string[])) {
      // Alone and of all fields: nothing weightier then spares it from being compiled.
      const alone = createMongoAbility<Ability>([
        { ...rule, action: 'read', fields: undefined, subject: noun },
      ]);
      accessibleBy(alone, 'read', noun);
    }
  }
}

const nounsOf = (subject: string | string[]) =>
  (subject === 'all' ? Object.keys(columns) : [subject].flat()) as Noun[];
