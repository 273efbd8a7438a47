import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Board, setBoard } from '#test/queue/board.ts';
import { dice } from '#test/queue/dice.ts';
import type { Answer } from '#test/support/answer.ts';
import type { Client } from '#test/support/client.ts';

let board: Board;
beforeAll(async () => {
  board = await setBoard();
});
afterAll(() => board.close());

const days = (roll: (below: number) => number) =>
  roll(4)
    ? Temporal.PlainDate.from('2026-11-01')
        .add({ days: roll(40) })
        .toString()
    : null;

async function fill(roll: (below: number) => number, n: number): Promise<string[]> {
  const made: string[] = [];
  for (let i = 0; i < n; i++) {
    // Few different times, so that many rows are told apart by their ids alone.
    const at = (days: number) => `2026-11-${String(1 + days).padStart(2, '0')}T09:00:00.000${roll(3)}01Z`;
    made.push(
      await board.consult('submitted', {
        due_on: days(roll),
        changed_at: at(roll(5)),
        submitted_at: at(roll(5)),
      }),
    );
  }
  await board.sync();
  return made;
}

const shown = (page: Answer): string[] => page.texts('.queue-row__main .reference');

/** Every page in one direction, with something happening between any two. */
async function walk(client: Client, start: string, rel: 'next' | 'prev', between: () => Promise<void>) {
  const seen: string[][] = [];
  for (let path: string | undefined = start; path; ) {
    const page: Answer = await client.get(path);
    expect(page.status).toBe(200);
    seen.push(shown(page));
    await between();
    path = page.document.querySelector(`.pager [rel=${rel}]`)?.getAttribute('href')?.replaceAll('&amp;', '&');
    expect(seen.length).toBeLessThan(40);
  }
  return seen;
}

/** Rows come, go, move in the order and change, but never those that are watched. */
function meddler(roll: (below: number) => number, others: string[]) {
  const { portal } = board;
  return async () => {
    const some = () => others[roll(others.length)]!;
    await fill(roll, 3);
    await portal.sql`update consultation set due_on = ${days(roll)}, changed_at = now(), submitted_at = '2026-11-02T09:00:00Z' where reference = ${some()}`;
    await portal.sql`update consultation set status = 'withdrawn', ended_at = now() where reference = ${some()}`;
  };
}

const lists = [
  ['due', 'manager', '/queue?view=team&sort=due'],
  ['changed', 'manager', '/queue?view=team&sort=changed'],
  ['oldest', 'manager', '/queue?view=team&sort=oldest'],
  ['partner', 'teacher', '/consultations?view=open'],
] as const;

test.each(lists)(
  'whoever walks the list by %s misses nothing that stays, and sees nothing twice',
  async (_, who, path) => {
    const roll = dice(path.length);
    await board.portal.sql`delete from consultation_party`;
    await board.portal.sql`delete from consultation`;
    const watched = await fill(roll, 70);
    const others = await fill(roll, 40);
    const client = await board.portal.as(board.ids[who]);

    const forward = await walk(client, path, 'next', async () => {});
    expect(forward.map((page) => page.length)).toEqual([25, 25, 25, 25, 10]);
    expect(new Set(forward.flat())).toEqual(new Set([...watched, ...others]));

    const meddled = (await walk(client, path, 'next', meddler(roll, others))).flat();
    const kept = meddled.filter((reference) => watched.includes(reference));
    expect(kept).toEqual(forward.flat().filter((reference) => watched.includes(reference)));

    const last = await client.get(path);
    let end = last;
    for (let next = hrefOf(end, 'next'); next; next = hrefOf(end, 'next')) end = await client.get(next);
    const back = await walk(client, end.url, 'prev', meddler(roll, others));
    const backwards = back
      .reverse()
      .flat()
      .filter((reference) => watched.includes(reference));
    expect(backwards).toEqual(kept);
  },
);

const hrefOf = (page: Answer, rel: string) =>
  page.document.querySelector(`.pager [rel=${rel}]`)?.getAttribute('href')?.replaceAll('&amp;', '&');

test('a page that has emptied meanwhile leads back', async () => {
  await board.portal.sql`delete from consultation_party`;
  await board.portal.sql`delete from consultation`;
  await fill(dice(3), 30);
  const manager = await board.portal.as(board.ids.manager);
  const second = hrefOf(await manager.get('/queue?view=team&sort=due'), 'next')!;
  const page = await manager.get(second);
  expect(shown(page)).toHaveLength(5);
  for (const reference of shown(page))
    await board.portal
      .sql`update consultation set status = 'withdrawn', due_on = null, ended_at = now() where reference = ${reference}`;
  const emptied = await manager.get(second);
  expect(emptied.text('.empty')).toContain('Nothing is left on this page');
  expect(shown(await manager.get(hrefOf(emptied, 'prev')!))).toHaveLength(25);
});
