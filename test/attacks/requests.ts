import { known } from '#db/seed/known.ts';
import { routes } from '#src/app.ts';
import { ways } from '#test/pages/ways.ts';
import type { Fields } from '#test/support/form.ts';
import { forms } from './forms.ts';
import { movesOnRecords } from './moves.ts';

export type Line = keyof typeof routes;
/** What somebody whom the records belong to sends; what stands in braces is the name of a record. */
export type Request = { line: Line; by: string; path: string; fields?: Fields };

const plan = known.consultations.planInProgress.title;
/** Pages of which the demonstration has none, or not only one. */
const pages: Record<string, [by: string, path: string]> = {
  '/requests/:id/group': ['school-dt', '/requests/{groupDraft}/group'],
  '/requests/:id/files/:file': ['school-dt', '/requests/{draft}/files/{draftFile}'],
  '/consultations/:reference/files/:file': ['school-dt', `/consultations/{${plan}}/files/{file}`],
  '/consultations/:reference/meetings/:id/invitation.ics': [
    ...(['school-dt', `/consultations/{${plan}}/meetings/{meeting}/invitation.ics`] as const),
  ],
  '/alerts/:id/settlement': ['governance', '/alerts/{alert}/settlement'],
  '/queue/escalations/:id/settlement': ['vs-manager', '/queue/escalations/{escalation}/settlement'],
};

/** The routes that somebody signed in reaches a record by. */
export const lines = (Object.keys(routes) as Line[]).filter(
  (line) => line.includes(':') && routes[line]![0].signedIn,
);

const opened: Request[] = lines
  .filter((line) => line.startsWith('GET '))
  .map((line) => {
    const route = line.slice(4);
    const [by, path] = pages[route] ?? ways[route]!;
    return { line, by: by!, path };
  });

const sent: Request[] = [...movesOnRecords, ...forms].map((request) => ({
  ...request,
  line: lineOf(request.path),
}));

export const requests: Request[] = [...opened, ...sent];

/** The line of the routing table that a path to send something to is for. */
function lineOf(path: string): Line {
  return (Object.keys(routes) as Line[]).find(
    (line) =>
      line.startsWith('POST ') && new RegExp(`^${line.slice(5).replaceAll(/:\w+/g, '[^/]+')}$`).test(path),
  )!;
}
