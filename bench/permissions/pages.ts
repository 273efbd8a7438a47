import type { Database, Db } from '#db/client.ts';
import { routes } from '#src/app.ts';
import { paths } from '#src/consultations/paths.ts';
import type { Acting, Handler, Visit } from '#src/web/routes.ts';
import { isVirtualSchool } from './by-hand/within-reach.ts';
import { acting, type Reader, viewOf } from './readers.ts';
import { recording, type Statement } from './statement.ts';

/** A page of the portal: its route's line, and what is in its address. */
export type Page = { name: string; line: keyof typeof routes; address: string; visit: Partial<Visit> };

export function pagesOf(reader: Reader): Page[] {
  const { reference } = reader;
  const view = viewOf(reader);
  return [
    isVirtualSchool(reader.actor)
      ? {
          name: 'list',
          line: 'GET /queue',
          address: `${paths.queue()}?view=${view}`,
          visit: { query: { view } },
        }
      : { name: 'list', line: 'GET /consultations', address: paths.consultations(), visit: {} },
    {
      name: 'record',
      line: 'GET /consultations/:reference',
      address: paths.consultation(reference),
      visit: { params: { reference } },
    },
  ];
}

/** All that the page asks of the database, once the reader is known. */
export function statementsOf(
  page: Page,
  reader: Reader,
  database: Database,
  now: Temporal.Instant,
): Promise<Statement[]> {
  const [, handler] = routes[page.line]! as [unknown, Handler<Acting>];
  const visit = { params: {}, query: {}, form: {}, files: [], address: page.address, ...page.visit };
  return database.transaction(reader.actor, async (real: Db) => {
    const { db, statements } = recording(real);
    await handler(acting(reader, db, now), visit);
    return statements;
  });
}
