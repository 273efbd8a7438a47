import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { cells } from '#test/policy/matrix/table.ts';
import { tryCells, wayNames } from '#test/policy/matrix/try-cells.ts';
import { makeWorld } from '#test/policy/matrix/world/world.ts';
import { isPolicyNoticed, isRuleNoticed } from '#test/policy/mutants/noticed.ts';
import { policyMutants } from '#test/policy/mutants/of-policies.ts';
import { ruleMutants } from '#test/policy/mutants/of-rules.ts';
import { compareWalls } from '#test/policy/worlds/compare-walls.ts';
import { portalOver } from '#test/support/portal-over.ts';
import { asLines, asTable, type Figure } from '../bench/figures.ts';
import { withDatabase } from './with-database.ts';

/*
 * The long form of what the suite shows of permission: every cell of the rule book's table by every way, random worlds in
 * which the walls must say the same, and rules and policies changed one by one, which the table must notice.
 */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seed: { type: 'string' },
    comparisons: { type: 'string', default: '100000' },
  },
});
const seed = Number(values.seed ?? randomInt(2 ** 31));
const figures: Figure[] = [];
const tell = (figure: Figure) => {
  figures.push(figure);
  console.error(`${figure.name}: ${figure.value}`);
};
const misses: string[] = [];

const none = (name: string, found: string[]): Figure => {
  misses.push(...found);
  return { name, value: found.length, unit: 'cases', goal: '0', holds: found.length === 0 };
};

await withDatabase(async (made) => {
  const portal = await portalOver(made);
  try {
    const ground = { world: await makeWorld(portal.sql, portal.connection, cells), connection: portal.connection };
    for (const way of wayNames) {
      const { tried, disagreements } = await tryCells({ ...ground, way, portal });
      tell({ name: `cells tried by ${way}`, value: tried, unit: 'cells', goal: `of ${cells.length}`, holds: tried > 0 });
      tell(none(`cells that answer otherwise by ${way}`, disagreements));
    }

    const rules = ruleMutants();
    const missedRules: string[] = [];
    for (const mutant of rules) if (!(await isRuleNoticed(ground, mutant))) missedRules.push(mutant.name);
    tell({ name: 'rules changed', value: rules.length, unit: 'mutants', goal: 'each', holds: true });
    tell(none('changed rules that nothing noticed', missedRules));
  } finally {
    await portal.close();
  }
});

await withDatabase(async (made) => {
  const portal = await portalOver(made);
  try {
    const ground = { world: await makeWorld(portal.sql, portal.connection, cells), connection: portal.connection };
    const policies = await policyMutants(portal.sql);
    const missed: string[] = [];
    for (const mutant of policies) {
      await mutant.make(portal.sql);
      if (!(await isPolicyNoticed(ground, mutant))) missed.push(mutant.name);
      await mutant.undo(portal.sql);
    }
    tell({ name: 'policies changed', value: policies.length, unit: 'mutants', goal: 'each', holds: true });
    tell(none('changed policies that nothing noticed', missed));
  } finally {
    await portal.close();
  }
});

await withDatabase(async ({ options, drop }) => {
  const comparisons = Number(values.comparisons);
  const compared = await compareWalls({ seed, comparisons, connection: options }).finally(drop);
  tell({
    name: 'comparisons of the walls',
    value: compared.comparisons,
    unit: `sets, seed ${seed}`,
    goal: `${comparisons}`,
    holds: compared.comparisons >= comparisons,
  });
  tell(none('comparisons in which the walls differ', compared.disagreements));
});

console.log(values.json ? asLines(figures) : asTable(figures));
for (const miss of misses) console.error(miss);
process.exitCode = misses.length ? 1 : 0;
