import { atMost, type Figure, told } from '../figures.ts';
import { queueCounts } from '../permissions/by-hand/counts.ts';
import { queueList } from '../permissions/by-hand/list.ts';
import type { ByHand } from './bare-process.ts';
import type { Bench } from './bench.ts';
import { type Child, startChild } from './child.ts';
import { cpuOfDatabase } from './cpu-of-database.ts';
import { type Get, requestsTo } from './requests.ts';
import { demandSamePage } from './same-page.ts';
import { addressOf, type View } from './visit.ts';

const rounds = 6;
const views: View[] = ['unallocated', 'mine'];

/** What a page costs, against the least that could answer with the same rows and counts: by turns, on eight connections. */
export async function measureCpu({ nations, sql, portal, people, now, times }: Bench): Promise<Figure[]> {
  const pages = people
    .slice(0, 2)
    .flatMap(({ actor, cookie }) => views.map((view) => ({ actor, cookie, view })));
  const byHand: ByHand = {
    connection: nations.all,
    pages: pages.map(({ actor, view }) => ({
      list: queueList(actor, view, now),
      counts: queueCounts(actor, now),
    })),
  };
  const bare = await startChild('bare-process.ts', byHand);
  const ours = pages.map(({ cookie, view }) => ({
    ...requestsTo(portal.port, cookie),
    address: addressOf(view),
  }));
  const theirs = pages.map((_, number) => ({ ...requestsTo(bare.port), address: `/${number}` }));
  const all = [...ours, ...theirs];
  try {
    for (const number of pages.keys()) {
      const [page, answer] = [ours[number]!, theirs[number]!];
      demandSamePage(await page.get(page.address), await answer.get(answer.address));
    }
    const each = Math.ceil(times / rounds);
    const run = (asked: typeof all) =>
      Promise.all(asked.map(({ get, address }) => again(get, address, each)));
    const measured = { ours: [0, 0], theirs: [0, 0] };
    for (let round = -1; round < rounds; round++) {
      for (const [who, child, asked, name] of [
        ['ours', portal, ours, 'portal'],
        ['theirs', bare, theirs, 'bare'],
      ] as const) {
        const before = [await cpuOf(child), await cpuOfDatabase(sql, name)];
        await run(asked);
        const after = [await cpuOf(child), await cpuOfDatabase(sql, name)];
        // The first round only warms.
        if (round >= 0) measured[who] = measured[who].map((sum, i) => sum + (after[i]! - before[i]!));
      }
    }
    const pagesRead = rounds * each * pages.length;
    const [app = 0, database = 0] = measured.ours.map((sum) => sum / pagesRead);
    const [bareApp = 0, bareDatabase = 0] = measured.theirs.map((sum) => sum / pagesRead);
    return [
      atMost('Processor for a page', app / bareApp, 2.5, 'times by hand'),
      told('Processor for a page, portal', app, 'ms'),
      told('Processor for a page, by hand', bareApp, 'ms'),
      ...(Number.isNaN(database)
        ? []
        : [
            told('Processor of the database for a page, portal', database, 'ms'),
            told('Processor of the database for a page, by hand', bareDatabase, 'ms'),
            told(
              'Processor for a page with its database',
              (app + database) / (bareApp + bareDatabase),
              'times by hand',
            ),
          ]),
    ];
  } finally {
    for (const { close } of all) close();
    await bare.end();
  }
}

const cpuOf = async (child: Child) => (await child.usage()).cpu;

async function again(get: Get, address: string, times: number) {
  for (let i = 0; i < times; i++) await get(address);
}
