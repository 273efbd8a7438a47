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
  'escalation',
  'view',
] as const;

/** The id of the one in this place of its kind. */
export const idOf = (kind: (typeof kinds)[number], place: number): string =>
  `00000000-0000-7000-8000-${String(kinds.indexOf(kind)).padStart(4, '0')}${String(place).padStart(8, '0')}`;

/** As a disagreement names it: "child 3"; of what has no id of its own, what it is between. */
export const nameOf = (id: string): string =>
  id
    .split(' ')
    .map((part) => `${kinds[Number(part.slice(24, 28))]} ${Number(part.slice(28))}`)
    .join(' and ');
