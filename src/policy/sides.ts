import type { AgencyKind } from '#db/schema/agencies.ts';

/** The sides that the Virtual School waits for. */
export type Side = 'school' | 'social_care';

const kinds: Record<Side, readonly AgencyKind[]> = { school: ['school', 'trust'], social_care: ['team'] };

export const kindsOnSide = (side: Side): readonly AgencyKind[] => kinds[side];

/** Agencies that may be invited to take part: those that may be asked. */
export const kindsThatJoin: readonly AgencyKind[] = Object.values(kinds).flat();

/** Whether the Virtual School may ask this agency for information: any that takes part but itself. */
export const canBeAsked = (kind: AgencyKind): boolean => kindsThatJoin.includes(kind);
