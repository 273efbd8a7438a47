import { afterAll, beforeAll, expect, test } from 'vitest';
import { type QueueView, queueViews, type Sort, sortsOf } from '#src/consultations/queue/views.ts';
import { type Board, setBoard } from '#test/queue/board.ts';
import { dice } from '#test/queue/dice.ts';
import { shown } from '#test/queue/many.ts';
import { clear, type MovingRows, movingRows } from '#test/queue/moving-rows.ts';
import type { Answer } from '#test/support/answer.ts';
import type { Client } from '#test/support/client.ts';

/*
 * What is promised to whoever walks a view from its first page to its last, or back, while others work:
 * - a row that was in the view all the time and did not move in its order is seen, once, and in its order;
 * - a row that moved is seen more than once only if it was seen and then moved on ahead of the reader, and is missed
 *   only if it moved from ahead of the reader to behind; so one that stays on its side of the reader is seen once;
 * - a row that left and came back without moving is seen at most once;
 * - a page is full, unless it is the last.
 */

let board: Board;
let reader: Client;
beforeAll(async () => {
  board = await setBoard();
  reader = await board.portal.as(board.ids.adviser);
});
afterAll(() => board.close());

type Side = 'earlier' | 'later';
type Walk = {
  pages: string[][];
  /** Where each row went that moved, and how many pages had been read by then. */
  moves: Map<string, { after: number; to: Side }[]>;
  left: Set<string>;
};
type Meddle = (walk: Walk) => Promise<void>;

async function walk(start: string, rel: 'next' | 'prev', meddle: Meddle = async () => {}) {
  const walked: Walk & { end: string } = { pages: [], moves: new Map(), left: new Set(), end: start };
  for (let path: string | undefined = start; path; ) {
    walked.end = path;
    const page: Answer = await reader.get(path, { 'HX-Request': 'true', 'HX-Request-Type': 'partial' });
    expect(page.status).toBe(200);
    walked.pages.push(shown(page));
    expect(walked.pages.length).toBeLessThan(30);
    path = page.document.querySelector(`.pager [rel=${rel}]`)?.getAttribute('href')?.replaceAll('&amp;', '&');
    await meddle(walked);
  }
  return walked;
}

/** A few random things happen to rows that are not among those that stay: `away` are those out of the view. */
function meddler(
  rows: MovingRows,
  roll: (below: number) => number,
  others: string[],
  away: Set<string>,
): Meddle {
  return async ({ pages, moves, left }) => {
    for (let more = 4; more; more--) {
      const reference = others[roll(others.length)]!;
      const what = roll(5);
      if (what === 0) others.push(await rows.come());
      else if (away.delete(reference)) await rows.back(reference);
      else if (what === 1) {
        await rows.go(reference);
        away.add(reference);
        left.add(reference);
      } else {
        const to = await rows.move(reference);
        if (to !== 'not')
          moves.set(reference, [...(moves.get(reference) ?? []), { after: pages.length, to }]);
      }
    }
  };
}

/** @param there what was in the view when the walk began, beside what stays */
function expectPromises(
  { pages, moves, left }: Walk,
  { stays, there, onward }: { stays: string[]; there: string[]; onward: Side },
) {
  const seen = (onward === 'later' ? pages : pages.toReversed()).flat();
  expect(seen.filter((reference) => stays.includes(reference))).toEqual(stays);
  for (const page of pages.slice(1, -1)) expect(page).toHaveLength(25);
  const went = (reference: string, to: Side, since: number) =>
    (moves.get(reference) ?? []).filter((move) => move.to === to && move.after > since).length;
  for (const reference of new Set(seen)) {
    const times = seen.filter((one) => one === reference).length;
    const first = pages.findIndex((page) => page.includes(reference));
    expect([reference, times <= 1 + went(reference, onward, first)]).toEqual([reference, true]);
  }
  const behind = onward === 'later' ? 'earlier' : 'later';
  for (const reference of there.filter((one) => !seen.includes(one) && !left.has(one)))
    expect([reference, went(reference, behind, 0) > 0]).toEqual([reference, true]);
}

const lists = (Object.keys(queueViews) as QueueView[]).flatMap((view) =>
  sortsOf(view).map((sort): [QueueView, Sort] => [view, sort]),
);

test.each(lists)('%s by %s, forwards and backwards', async (view, sort) => {
  await clear(board);
  const roll = dice(view.length * 31 + sort.length);
  const rows = movingRows(board, view, sort, roll);
  const [settled, others]: [string[], string[]] = [[], []];
  for (let i = 0; i < 60; i++) (i % 3 === 2 ? others : settled).push(await rows.come());
  const path = `/queue?view=${view}&sort=${sort}`;
  const still = await walk(path, 'next');
  expect(still.pages.map((page) => page.length)).toEqual([25, 25, 10]);
  expect(new Set(still.pages.flat())).toEqual(new Set([...settled, ...others]));

  const stays = still.pages.flat().filter((reference) => settled.includes(reference));
  const away = new Set<string>();
  const there = () => others.filter((reference) => !away.has(reference));
  const meddle = meddler(rows, roll, others, away);
  const before = there();
  expectPromises(await walk(path, 'next', meddle), { stays, there: before, onward: 'later' });

  const { end } = await walk(path, 'next');
  const left = there();
  expectPromises(await walk(end, 'prev', meddle), { stays, there: left, onward: 'earlier' });
});
