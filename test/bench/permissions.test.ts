import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#test/support/database.ts';
import type { Figure } from '../../bench/figures.ts';
import { asLines } from '../../bench/figures.ts';
import { fillNation, sizesBeside } from '../../bench/nation/fill-nation.ts';
import { benchPermissions } from '../../bench/permissions/bench.ts';

let figures: Figure[];

beforeAll(async () => {
  const { options, drop } = await testDatabase();
  try {
    await fillNation(options, sizesBeside(4000), () => {});
    figures = await benchPermissions(options, { times: 2, say: () => {} });
  } finally {
    await drop();
  }
}, 300_000);

const named = (beginning: string) => figures.filter(({ name }) => name.startsWith(beginning));

test('every reader is measured, asking and opening', () => {
  for (const reader of [
    'a school',
    'the largest school',
    'a team',
    'seven teams',
    'an adviser',
    'a manager',
  ]) {
    for (const question of ['list', 'counts', 'record'])
      expect(named(`SQL, ${question} of ${reader}: p50`)[0]).toMatchObject({ goal: 'at most 2' });
    for (const page of ['list', 'record'])
      expect(named(`Page, ${page} of ${reader}: p99`)[0]).toMatchObject({ goal: 'at most 1.3' });
  }
});

test('no large table is read whole, in a plan or in a function', () => {
  const read = [...named('Plans, '), ...named('Pages opened once: ')];
  expect(read.length).toBeGreaterThan(20);
  expect(read.filter(({ holds }) => !holds)).toEqual([]);
});

test('taking on a role adds no round trip', () => {
  const trips = named('Round trips, ').filter(({ goal }) => goal);
  expect(trips.length).toBe(3);
  expect(trips.filter(({ holds }) => !holds)).toEqual([]);
});

test('the figures are a line each', () => {
  for (const line of asLines(figures).split('\n')) {
    expect(JSON.parse(line)).toEqual({
      name: expect.any(String),
      value: expect.any(Number),
      unit: expect.any(String),
      goal: expect.toBeOneOf([expect.any(String), null]),
      holds: expect.any(Boolean),
    });
  }
});
