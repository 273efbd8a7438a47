import { AbilityBuilder, createMongoAbility, type MongoAbility } from '@casl/ability';
import type { AgencyKind } from '#db/schema/agencies.ts';
import type { Actor } from './actor.ts';
import { administrator } from './roles/administrator.ts';
import { governance } from './roles/governance.ts';
import { partnership } from './roles/partnership.ts';
import { school } from './roles/school.ts';
import { socialCare } from './roles/social-care.ts';
import { trust } from './roles/trust.ts';
import { virtualSchool } from './roles/virtual-school.ts';
import type { Noun, Thing, Verb } from './subjects.ts';

export type Ability = MongoAbility<[Verb, Noun | Thing]>;
type Rules = Pick<AbilityBuilder<Ability>, 'can' | 'cannot'>;
export type RoleFile = (rules: Rules, me: Actor) => void;

const rolesOf: Record<AgencyKind, RoleFile> = {
  school,
  trust,
  team: socialCare,
  virtual_school: virtualSchool,
  partnership,
  governance,
  administration: administrator,
};

/** What this actor may do. Throws on a kind of agency or a role that no file knows: what is forgotten is shut. */
export function abilityFor(me: Actor): Ability {
  const role = rolesOf[me.agencyKind];
  if (!role) throw new Error(`No rules for an agency of kind ${me.agencyKind}`);
  const builder = new AbilityBuilder<Ability>(createMongoAbility);
  role(builder, me);
  return builder.build();
}
