import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '#db/schema/agencies.ts';
import { testDatabase } from '#test/support/database.ts';
import { compareWalls } from './worlds/compare-walls.ts';

/*
 * What the rules say of an object, what they compile to and what PostgreSQL lets through by itself must be one set: on
 * random worlds, for every membership, verb and noun. Seconds here; `SEED` says which worlds, `COMPARISONS` how many.
 */

const seed = Number(process.env.SEED) || Math.trunc(Math.random() * 1e6);
const comparisons = Number(process.env.COMPARISONS) || 10_000;
let made: Awaited<ReturnType<typeof testDatabase>>;

beforeAll(async () => {
  made = await testDatabase();
});
afterAll(() => made.drop());

test('the rules on objects, the rules as SQL and PostgreSQL alone agree', async () => {
  const { worlds, met, disagreements, ...compared } = await compareWalls({
    seed,
    comparisons,
    connection: made.options,
  });
  process.stdout.write(`${compared.comparisons} comparisons on ${worlds} worlds from seed ${seed}\n`);
  expect(disagreements).toEqual([]);
  expect(compared.comparisons).toBeGreaterThanOrEqual(comparisons);

  // Agreement on nothing would be none: every role acted, and every verb was allowed to some and refused to others.
  const counts = [...met].map(([key, count]) => ({
    ...count,
    role: key.split(', ')[0],
    verb: key.split(', ')[1],
  }));
  for (const role of roles)
    expect(
      counts.find((count) => count.role === role && count.verb === 'act as')?.something,
      role,
    ).toBeTruthy();
  for (const verb of new Set(counts.map((count) => count.verb))) {
    const ofVerb = counts.filter((count) => count.verb === verb);
    expect(
      ofVerb.some(({ something }) => something),
      `${verb} was allowed`,
    ).toBe(true);
    expect(
      ofVerb.some(({ nothing }) => nothing),
      `${verb} was refused`,
    ).toBe(true);
  }
}, 300_000);

test.each([
  [
    'more is shown',
    'create policy hole on child for select to portal_school using (true)',
    'school_staff',
    'read Child',
  ],
  ['less is shown', 'drop policy said_to_professionals on entry', 'social_worker', 'read Entry'],
  [
    'a move is let through',
    `create policy hole on event for insert to portal_vs_officer with check (what = 'close')`,
    'vs_officer',
    'close Consultation',
  ],
])('that %s by PostgreSQL alone is found', async (_, statement, role, verb) => {
  const broken = await testDatabase();
  const sql = postgres({ ...broken.options, max: 1 });
  try {
    await sql.unsafe(statement);
    const { disagreements } = await compareWalls({ seed: 7, comparisons: 1500, connection: broken.options });
    const told = disagreements.filter((words) => words.includes(`${role} `) && words.includes(`, ${verb}:`));
    expect(told).not.toEqual([]);
  } finally {
    await sql.end();
    await broken.drop();
  }
});
