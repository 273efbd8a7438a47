import { type Db, openDatabase } from '#db/client.ts';
import { findActor } from '#src/agencies/queries.ts';
import { londonDay } from '#src/web/dates.ts';
import { atMost, type Figure, orFailure } from '../figures.ts';
import type { Bench } from './bench.ts';
import { pagesOf, statementsOf } from './pages.ts';
import { tablesReadWhole, timesReadWhole } from './plans.ts';
import type { Reader } from './readers.ts';
import { serveOver } from './served.ts';
import { recording, type Statement } from './statement.ts';

/** Every statement of every page, as it is planned for who acts. */
export async function measurePlans({ portal, owner, readers, now }: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  const note = (what: string, statements: Statement[], read: string[]) =>
    figures.push(
      atMost(
        `Plans, ${what}: large tables read whole in ${statements.length} statements${read.length ? ` (${read})` : ''}`,
        read.length,
        0,
        'plans',
      ),
    );
  for (const reader of readers) {
    for (const page of pagesOf(reader)) {
      const statements = await statementsOf(page, reader, owner, now);
      const read = await portal.transaction(reader.actor, (db) => allReadWhole(db, statements));
      note(`${page.name} of ${reader.name}`, statements, read);
    }
    const statements = await portal.single((db) => whoIs(reader, db, now));
    note(
      `signing in as ${reader.name}`,
      statements,
      await portal.single((db) => allReadWhole(db, statements)),
    );
  }
  return figures;
}

async function allReadWhole(db: Db, statements: Statement[]): Promise<string[]> {
  const read: string[] = [];
  for (const statement of statements) read.push(...(await tablesReadWhole(db, statement)));
  return read;
}

async function whoIs({ actor }: Reader, real: Db, now: Temporal.Instant): Promise<Statement[]> {
  const { db, statements } = recording(real);
  await findActor(db, { ...actor, today: londonDay(now) });
  return statements;
}

/** What PostgreSQL itself counts while each page is opened once: its functions' and triggers' readings too. */
export async function measureReadWhole({ connection, sql, now, readers }: Bench): Promise<Figure[]> {
  const database = openDatabase(connection, { pool: 2 });
  const portal = await serveOver(database, sql, now);
  const visits: [what: string, visit: () => Promise<unknown>][] = [];
  for (const reader of readers) {
    const get = await portal.as(reader);
    for (const { name, address } of pagesOf(reader))
      visits.push([`Opening the ${name} of ${reader.name}`, () => get(address)]);
  }
  const before = await timesReadWhole(sql);
  const figures: Figure[] = [];
  for (const [what, visit] of visits) figures.push(...(await orFailure(what, () => visit().then(() => []))));
  await portal.close();
  // A connection tells what it counted when it ends.
  await database.close();
  for (const [table, times] of await timesReadWhole(sql))
    figures.push(atMost(`Pages opened once: ${table} read whole`, times - before.get(table)!, 0, 'times'));
  return figures;
}
