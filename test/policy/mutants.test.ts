import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { cells } from './matrix/table.ts';
import { makeWorld, type World } from './matrix/world/world.ts';
import { isPolicyNoticed, isRuleNoticed } from './mutants/noticed.ts';
import { policyMutants } from './mutants/of-policies.ts';
import { ruleMutants } from './mutants/of-rules.ts';

/* The rule book's table notices when any single rule or policy is changed. The changes are made from the rules themselves. */

let portal: Portal;
let world: World;
beforeAll(async () => {
  portal = await startPortal();
  world = await makeWorld(portal.sql, portal.connection, cells);
});
afterAll(() => portal.close());

describe('the table notices', () => {
  test('each rule of the application that is dropped, widened or turned round', async () => {
    const mutants = ruleMutants();
    const missed: string[] = [];
    for (const mutant of mutants) {
      if (!(await isRuleNoticed({ world, connection: portal.connection }, mutant))) missed.push(mutant.name);
    }
    tell('rules', mutants.length, missed.length);
    expect(missed).toEqual([]);
  });

  test('each policy of the database that is dropped, widened or given to others', async () => {
    const mutants = await policyMutants(portal.sql);
    const missed: string[] = [];
    for (const mutant of mutants) {
      await mutant.make(portal.sql);
      if (!(await isPolicyNoticed({ world, connection: portal.connection }, mutant)))
        missed.push(mutant.name);
      await mutant.undo(portal.sql);
    }
    tell('policies', mutants.length, missed.length);
    expect(missed).toEqual([]);
  }, 1_800_000);
});

function tell(what: string, made: number, missed: number): void {
  process.stdout.write(`${made - missed} of ${made} changed ${what} were noticed\n`);
  expect(made).toBeGreaterThan(100);
}
