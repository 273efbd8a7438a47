import { AbilityBuilder, createMongoAbility, type MongoAbility } from '@casl/ability';
import type { AgencyKind } from '#db/schema/agencies.ts';
import type { Actor } from './actor.ts';
import { kindOfRole } from './kind-of-role.ts';
import type { Relation } from './relations.ts';
import { administrator } from './roles/administrator.ts';
import { governance } from './roles/governance.ts';
import { partnership } from './roles/partnership.ts';
import { school } from './roles/school.ts';
import { socialCare } from './roles/social-care.ts';
import { trust } from './roles/trust.ts';
import { virtualSchool } from './roles/virtual-school.ts';
import type { Noun, Thing, Verb } from './subjects.ts';

export type Ability = MongoAbility<[Verb, Noun | Thing]>;

/** Grants verbs on a noun, or on some of its fields, to who stands in a relation to it; without one, to the role. */
type Can = {
  (verbs: Verb | Verb[], noun: Noun | Noun[], relation?: Relation): void;
  (verbs: Verb | Verb[], noun: Noun | Noun[], fields: string[], relation: Relation): void;
};
export type RoleFile = (can: Can, me: Actor) => void;

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
  if (!role || kindOfRole[me.role] !== me.agencyKind)
    throw new Error(`No rules for a ${me.role} of an agency of kind ${me.agencyKind}`);
  const builder = new AbilityBuilder<Ability>(createMongoAbility);
  const can: Can = (verbs, noun, ...given: [Relation?] | [string[], Relation]) => {
    const fields = Array.isArray(given[0]) ? given[0] : undefined;
    const relation = given.at(-1) as Relation | undefined;
    const { where, because } = relation ?? { where: undefined, because: 'role' };
    const rule = fields ? builder.can(verbs, noun, fields, where) : builder.can(verbs, noun, where);
    rule.because(because);
  };
  role(can, me);
  return builder.build();
}
