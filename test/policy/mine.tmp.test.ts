import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { cells } from './matrix/table.ts';
import { tryCells } from './matrix/try-cells.ts';
import { makeWorld, type World } from './matrix/world/world.ts';
import { isPolicyNoticed } from './mutants/noticed.ts';
import { policyMutants } from './mutants/of-policies.ts';
let portal: Portal; let world: World;
beforeAll(async () => { portal = await startPortal(); world = await makeWorld(portal.sql, portal.connection, cells); });
afterAll(() => portal.close());
test('mine', async () => {
  for (const way of ['CASL','SQL','PostgreSQL'] as const) {
    const { tried, disagreements } = await tryCells({ world, connection: portal.connection, way, only: (c: any) => ['Caseload','Setting','Escalation'].includes(c.noun) });
    console.log(way, tried, disagreements);
  }
  const h = await tryCells({ world, connection: portal.connection, portal, way: 'HTTP', only: (c: any) => ['Caseload','Setting','Escalation'].includes(c.noun) });
  console.log('HTTP', h.tried, h.disagreements);
  const all = (await policyMutants(portal.sql)).filter(({ table }) => ['capacity'].includes(table));
  const missed: string[] = [];
  for (const m of all) { await m.make(portal.sql); if (!(await isPolicyNoticed({ world, connection: portal.connection }, m))) missed.push(m.name); await m.undo(portal.sql); }
  console.log(all.length, missed); expect(missed).toEqual([]);
}, 900_000);
