import type { Ability } from '#src/policy/ability.ts';

/** The same rules, keeping what is asked of them as "verb noun". */
export function recording(ability: Ability, asked: Set<string>): Ability {
  const can: Ability['can'] = (verb, subject, field) => {
    asked.add(`${verb} ${ability.detectSubjectType(subject as never)}`);
    return ability.can(verb, subject, field);
  };
  return Object.create(ability, { can: { value: can } });
}

/** All that the rules grant, as "verb noun". */
export const granted = ({ rules }: Ability): string[] =>
  rules.flatMap(({ action, subject }) =>
    [action].flat().flatMap((verb) => [subject].flat().map((noun) => `${verb} ${noun}`)),
  );
