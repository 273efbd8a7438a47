import type { AgencyKind } from '#db/schema/agencies.ts';
import type { Audience } from '#db/schema/consultations.ts';
import type { Ability } from './ability.ts';
import { thing } from './subjects.ts';

/** The audiences that an agency of this kind belongs to, where it takes part: whose entries it reads. */
export const audiencesOf: Record<AgencyKind, Audience[]> = {
  school: ['all'],
  trust: ['all'],
  team: ['all', 'professionals'],
  virtual_school: ['all', 'professionals', 'virtual_school'],
  partnership: [],
  governance: [],
  administration: [],
};

/** Whom the actor may write to, the widest audience first. */
export function writableAudiences(ability: Ability): Audience[] {
  return audiencesOf.virtual_school.filter((audience) => ability.can('write', thing('Entry', { audience })));
}
