import { isDeepStrictEqual } from 'node:util';
import { createMongoAbility } from '@casl/ability';
import type { Role } from '#db/schema/agencies.ts';
import { type Ability, abilityFor } from '#src/policy/ability.ts';
import type { Actor } from '#src/policy/actor.ts';
import { sampleActors } from '#src/policy/sample-actors.ts';

/** The rule book with one rule of one role changed. */
export type RuleMutant = { name: string; role: Role; rules: (actor: Actor) => Ability };

type Rule = Ability['rules'][number];

/** Each rule of each role: dropped, widened to every record and to every field, and turned round to be somebody else's. */
export function ruleMutants(): RuleMutant[] {
  return sampleActors.flatMap((sample) =>
    abilityFor(sample).rules.flatMap((rule, place) => {
      const mutant = (how: string, change: (rule: Rule, actor: Actor) => Rule[]): RuleMutant => ({
        name: `${sample.role}: ${spoken(rule)} ${how}`,
        role: sample.role,
        rules: (actor) => {
          const { rules } = abilityFor(actor);
          if (actor.role !== sample.role) return abilityFor(actor);
          return abilityOf(rules.flatMap((one, at) => (at === place ? change(one, actor) : [one])));
        },
      });
      const others = abilityFor(somebodyElse(sample)).rules[place]!.conditions;
      return [
        mutant('dropped', () => []),
        ...(rule.conditions ? [mutant('widened', ({ conditions: _, ...open }) => [open])] : []),
        // What is the same for everybody of the kind cannot be somebody else's.
        ...(isDeepStrictEqual(others, rule.conditions)
          ? []
          : [
              mutant('given to somebody else', (one, actor) => [
                { ...one, conditions: abilityFor(somebodyElse(actor)).rules[place]!.conditions },
              ]),
            ]),
        ...(isOfSomeFields(rule) ? [mutant('for every field', ({ fields: _, ...whole }) => [whole])] : []),
      ];
    }),
  );
}

const fieldsOf = ({ fields }: Rule) => [fields ?? []].flat();

/** Of not as many fields as the noun has for anybody. */
function isOfSomeFields(rule: Rule): boolean {
  const all = sampleActors
    .flatMap((actor) => abilityFor(actor).rules)
    .filter(({ subject }) => subject === rule.subject)
    .flatMap(fieldsOf);
  return fieldsOf(rule).length > 0 && fieldsOf(rule).length < new Set(all).size;
}

const abilityOf = (rules: Rule[]) => createMongoAbility(rules as never) as unknown as Ability;

const stranger = '00000000-0000-4000-8000-00000000dead';

/** In the same place, and of another agency, person and authority. */
const somebodyElse = (actor: Actor): Actor => ({
  ...actor,
  ...{ personId: stranger, agencyId: stranger, authorityId: stranger, reach: [stranger] },
});

const spoken = ({ action, subject, fields, reason }: Rule) =>
  `${[action].flat().join(', ')} ${[subject].flat().join(', ')}${fields ? ` (${[fields].flat().join(', ')})` : ''} by ${reason}`;
