import type { Urgency } from '#src/consultations/service-levels.ts';
import type { Random } from '../random.ts';

const usual: Partial<Record<string, Urgency>> = {
  exclusion_risk: 'permanent_exclusion_risk',
  no_place: 'not_in_education',
};

export function urgencyOf(theme: string, random: Random): Urgency {
  const certain = usual[theme];
  if (certain) return random.chance(0.9) ? certain : 'urgent';
  return random.chance(0.35) ? 'urgent' : 'routine';
}
