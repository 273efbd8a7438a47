type Record = { reference: string | null };

/** Information governance knows a consultation by its reference, and of a child that it is one. */
export const recordWords = ({ reference }: Record): string => reference ?? 'A child’s record';

export const findings = ['justified', 'not_justified'] as const;

export const findingWords: { [F in (typeof findings)[number]]: string } = {
  justified: 'Justified',
  not_justified: 'Not justified',
};

const shown: { [route: string]: string } = {
  'GET /consultations/:reference': 'The consultation',
  'GET /consultations/:reference/timeline': 'Everything that happened',
  'GET /consultations/:reference/plan': 'The action plan for printing',
  'GET /consultations/:reference/files/:file': 'A file',
  'GET /consultations/:reference/meetings/:id/invitation.ics': 'A meeting for the calendar',
  'GET /children/:authority/:id': 'The child’s page',
};

/** What a route shows, for whoever reviews what was looked at. */
export const pageWords = (route: string): string => shown[route] ?? route;
