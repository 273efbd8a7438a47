import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '#db/schema/agencies.ts';
import { abilityFor } from '#src/policy/ability.ts';
import { everythingGoes } from '#test/support/everything-goes.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { blindWrites } from './matrix/blind-writes.ts';
import { writtenInAnothersName } from './matrix/in-anothers-name.ts';
import { granted, recording } from './matrix/recording.ts';
import { cells } from './matrix/table.ts';
import { tryCells, type WayName } from './matrix/try-cells.ts';
import { makeWorld, type World } from './matrix/world/world.ts';

const counts: Partial<Record<WayName, number>> = {};
let portal: Portal;
let world: World;

beforeAll(async () => {
  portal = await startPortal();
  world = await makeWorld(portal.sql, portal.connection, cells);
});
afterAll(async () => {
  await portal.close();
  const counted = Object.entries(counts).map(([way, count]) => `${way} ${count}`);
  process.stdout.write(`${cells.length} cells of the rule book, tried by ${counted.join(', ')}\n`);
});

const tryAll = (asked: Omit<Parameters<typeof tryCells>[0], 'world' | 'connection'>) =>
  tryCells({ world, connection: portal.connection, ...asked });

async function holds(asked: Parameters<typeof tryAll>[0]) {
  const { tried, disagreements } = await tryAll(asked);
  counts[asked.way] = (counts[asked.way] ?? 0) + tried;
  expect(disagreements).toEqual([]);
}

describe('the table', () => {
  test('asks of every verb that the rules grant', async () => {
    const asked = new Set<string>();
    await tryAll({ way: 'CASL', rules: (actor) => recording(abilityFor(actor), asked) });
    const grants = new Set(Object.values(world.actors).flatMap((actor) => granted(abilityFor(actor))));
    const unasked = [...grants].filter((one) => !asked.has(one));
    expect(unasked.sort()).toEqual(['submit Consultation']);
  });

  test('has a record for every cell, but where the database knows none', () => {
    const missing = world.without.map(({ verb, role, relation }) => `${verb} ${role} ${relation}`);
    expect(missing).toEqual(
      ['accept', 'take'].flatMap((verb) =>
        ['vs_officer', 'vs_adviser', 'vs_manager'].map((role) => `${verb} ${role} holder`),
      ),
    );
  });

  test.each(['CASL', 'SQL'] as const)('is not what rules say that allow everything, by %s', async (way) => {
    const { disagreements } = await tryAll({
      way,
      rules: everythingGoes,
      only: ({ noun }) => noun === 'Draft',
    });
    const refused = world.questions.filter(({ cell }) => cell.noun === 'Draft' && !cell.allowed);
    expect(disagreements).toHaveLength(refused.length);
  });
});

describe('the table holds', () => {
  test('by the rules, asked about the record', () => holds({ way: 'CASL' }));
  test('by the rules, as the filter of a list', () => holds({ way: 'SQL' }));
  test('by PostgreSQL alone', () => holds({ way: 'PostgreSQL' }));
  test('by PostgreSQL alone, and nothing of it in the name of somebody else', async () => {
    const { tried, taken } = await writtenInAnothersName({ world, connection: portal.connection });
    expect(tried).toBeGreaterThan(100);
    expect(taken).toEqual([]);
  });
  test('by PostgreSQL alone, and none changes what they cannot see', async () => {
    expect(await blindWrites({ world, connection: portal.connection })).toEqual([]);
  });
  test.each(roles)('at the portal, for a %s', (role) =>
    holds({ way: 'HTTP', portal, only: (cell) => cell.role === role }),
  );
});
