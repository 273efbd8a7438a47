import { openDatabase } from '#db/client.ts';
import { atMost, type Figure, told } from '../figures.ts';
import { sideBySide } from '../side-by-side.ts';
import type { Bench } from './bench.ts';
import { byHandOver } from './by-hand/database.ts';
import { pagesOf } from './pages.ts';
import { timesReadWhole } from './plans.ts';
import { serveOver } from './served.ts';

/** Pages as people get them, against the same app with what is written by hand in the place of the portal's own. */
export async function measurePages(bench: Bench): Promise<Figure[]> {
  const { connection, owner, sql, now, readers, questions, times } = bench;
  const written = byHandOver(owner, questions);
  const figures: Figure[] = await readingWhole(bench);
  const database = openDatabase(connection, { pool: 2 });
  const portal = await serveOver(database, sql, now);
  const byHand = await serveOver(written, sql, now);
  try {
    for (const reader of readers) {
      const [first, second] = await Promise.all([portal.as(reader), byHand.as(reader)]);
      for (const { name, address } of pagesOf(reader)) {
        const before = written.swaps();
        const [page, expected] = [await first(address), await second(address)];
        if (written.swaps() === before) throw new Error(`Nothing of ${address} is written by hand`);
        if (shown(page) !== shown(expected))
          throw new Error(`${address} of ${reader.name} is not the same by hand`);
        const measured = await sideBySide(
          { first: () => first(address), second: () => second(address) },
          { times },
        );
        const what = `Page, ${name} of ${reader.name}`;
        figures.push(
          atMost(`${what}: p50`, measured.ratio.p50, 1.3, 'times by hand'),
          atMost(`${what}: p99`, measured.ratio.p99, 1.3, 'times by hand'),
          told(`${what}: p50, portal`, measured.first.p50, 'ms'),
          told(`${what}: p50, by hand`, measured.second.p50, 'ms'),
        );
      }
    }
    return figures;
  } finally {
    await Promise.all([portal.close(), byHand.close()]);
    await database.close();
  }
}

/** Without what is new on each page: tokens, nonces, keys of forms. */
const shown = (html: string) => html.replace(/ (nonce|hx-nonce|value|content)="[^"]*"/g, '');

/** What PostgreSQL itself counts while each page is opened once: its functions' and triggers' readings too. */
async function readingWhole({ connection, sql, now, readers }: Bench): Promise<Figure[]> {
  const database = openDatabase(connection, { pool: 2 });
  const portal = await serveOver(database, sql, now);
  const visits: (() => Promise<string>)[] = [];
  for (const reader of readers) {
    const get = await portal.as(reader);
    visits.push(
      ...pagesOf(reader).map(
        ({ address }) =>
          () =>
            get(address),
      ),
    );
  }
  const before = await timesReadWhole(sql);
  for (const visit of visits) await visit();
  await portal.close();
  // A connection tells what it counted when it ends.
  await database.close();
  const after = await timesReadWhole(sql);
  return [...after].map(([table, times]) =>
    atMost(`Pages opened once: ${table} read whole`, times - before.get(table)!, 0, 'times'),
  );
}
