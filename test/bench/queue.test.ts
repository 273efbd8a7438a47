import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#test/support/database.ts';
import { asLines, type Figure } from '../../bench/figures.ts';
import { fillNation, sizesBeside } from '../../bench/nation/fill-nation.ts';
import { benchQueue } from '../../bench/queue/bench.ts';

let figures: Figure[];

beforeAll(async () => {
  // One nation stands for all three: what is told of growth is not what this is about.
  const { options, drop } = await testDatabase();
  try {
    await fillNation(options, sizesBeside(1000, { authorities: 4, advisers: 16 }), () => {});
    const nations = { all: options, fewer: options, smaller: options };
    figures = await benchQueue(nations, { times: 2, people: 4, say: () => {} });
  } finally {
    await drop();
  }
}, 300_000);

const named = (beginning: string) => figures.filter(({ name }) => name.startsWith(beginning));

test('nothing of it fails to be measured', () => {
  expect(figures.filter(({ unit }) => unit === 'failures')).toEqual([]);
});

test.each([
  ['Processor for a page', 'at most 2.5'],
  ['4 people at once: p99', 'at most 3'],
  ['4 people at once: memory of the app', 'at most 200'],
  ['Rendering: the rows of a page, warm', 'at most 2'],
  ['Rendering: the rows of a page, against putting text together', 'at most 6'],
  ['Growth, page: p50', 'at most 1.3'],
  ['Growth, search: p50', 'at most 1.3'],
  ['Growth, counts: p50', 'at most 1.3'],
])('%s is held to its goal', (name, goal) => {
  expect(named(name)[0]).toMatchObject({ goal, value: expect.any(Number) });
  expect(named(name)[0]!.value).toBeGreaterThan(0);
});

test('a page asks few statements, and is no longer than it may be', () => {
  for (const name of ['Statements of a page', 'HTML of a page']) {
    expect(named(name)[0]!.value).toBeGreaterThan(0);
    expect(named(name)[0]).toMatchObject({ holds: true });
  }
});

test('both ways of growing are told', () => {
  for (const what of ['page', 'search', 'counts']) {
    expect(named(`Growth of each authority, ${what}: p50`)[0]).toMatchObject({ goal: null });
  }
});

test('the figures are a line each', () => {
  for (const line of asLines(figures).split('\n')) {
    expect(JSON.parse(line)).toMatchObject({ name: expect.any(String), holds: expect.any(Boolean) });
  }
});
