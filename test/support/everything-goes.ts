import { AbilityBuilder, createMongoAbility } from '@casl/ability';
import type { Ability } from '#src/policy/ability.ts';

/** A rule book that forgot everything: with it, only the database still says no. */
export function everythingGoes(): Ability {
  const { can, build } = new AbilityBuilder(createMongoAbility);
  can('manage', 'all').because('role');
  return build() as unknown as Ability;
}
