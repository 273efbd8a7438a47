import type { Database } from '#db/client.ts';
import { atMost, type Figure, orFailure, told } from '../figures.ts';
import { sideBySide } from '../side-by-side.ts';
import type { Bench } from './bench.ts';
import { byHandOver } from './by-hand/database.ts';
import { pagesOf } from './pages.ts';
import { serveOver } from './served.ts';

/** Pages as people get them, against the same app with what is written by hand in the place of the portal's own. */
export async function measurePages(bench: Bench): Promise<Figure[]> {
  const { owner, portal, sql, now, readers, questions, times } = bench;
  const written = byHandOver(owner, questions);
  const [ours, theirs] = await Promise.all(
    [portal, written].map((over: Database) => serveOver(over, sql, now)),
  );
  const figures: Figure[] = [];
  for (const reader of readers) {
    const [first, second] = await Promise.all([ours!.as(reader), theirs!.as(reader)]);
    for (const { name, address } of pagesOf(reader)) {
      const what = `Page, ${name} of ${reader.name}`;
      const measure = async () => {
        const swapsBefore = written.swaps();
        const [page, expected] = [await first(address), await second(address)];
        if (written.swaps() === swapsBefore) throw new Error('nothing of it is written by hand');
        if (shown(page) !== shown(expected)) throw new Error('it is not the same by hand');
        const measured = await sideBySide(
          { first: () => first(address), second: () => second(address) },
          { times },
        );
        return [
          atMost(`${what}: p50`, measured.ratio.p50, 1.3, 'times by hand'),
          atMost(`${what}: p99`, measured.ratio.p99, 1.3, 'times by hand'),
          told(`${what}: p50, portal`, measured.first.p50, 'ms'),
          told(`${what}: p50, by hand`, measured.second.p50, 'ms'),
        ];
      };
      figures.push(...(await orFailure(what, measure)));
    }
  }
  await Promise.all([ours!.close(), theirs!.close()]);
  return figures;
}

/** Without what is new on each page: tokens, nonces, keys of forms. */
const shown = (html: string) => html.replace(/ (nonce|hx-nonce|value|content|data-live)="[^"]*"/g, '');
