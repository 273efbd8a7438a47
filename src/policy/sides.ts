import type { AgencyKind } from '#db/schema/agencies.ts';

/** The sides that the Virtual School waits for. */
const sides: Record<'school' | 'social_care', readonly AgencyKind[]> = {
  school: ['school', 'trust'],
  social_care: ['team'],
};

/** Agencies that may be invited to take part: those that may be asked. */
export const kindsThatJoin: readonly AgencyKind[] = Object.values(sides).flat();

/** Whether the Virtual School may ask this agency for information: any that takes part but itself. */
export const canBeAsked = (kind: AgencyKind): boolean => kindsThatJoin.includes(kind);
