const kinds = [
  'authority',
  'agency',
  'person',
  'membership',
  'child',
  'enrolment',
  'episode',
  'consultation',
  'entry',
  'action',
  'pause',
  'event',
  'draft',
  'emergency',
  'alert',
  'reading',
] as const;

/** The id of the one in this place of its kind. */
export const idOf = (kind: (typeof kinds)[number], place: number): string =>
  `00000000-0000-7000-8000-${String(kinds.indexOf(kind)).padStart(4, '0')}${String(place).padStart(8, '0')}`;

/** As a disagreement names it: "child 3". */
export const nameOf = (id: string): string => `${kinds[Number(id.slice(24, 28))]} ${Number(id.slice(28))}`;
