import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Floor, setFloor } from './floor.ts';

let floor: Floor;
beforeAll(async () => {
  floor = await setFloor();
});
afterAll(() => floor.close());

test.each([
  ['was put back', '2026-11-24T10:59:00Z'],
  ['is held', null],
])('whoever asked before and came after what %s has it from then on', async (_, to) => {
  const reference = await floor.consult('accepted');
  const held = { adviser_id: floor.ids.otherAdviser, allocated_by: floor.ids.otherAdviser };
  await floor.hang('allocation', reference, { ...held, from: '2026-11-24T10:58:00Z', to });
  if (to === null)
    await floor.portal
      .sql`update consultation set status = 'allocated', adviser_id = ${floor.ids.otherAdviser} where reference = ${reference}`;
  const manager = await floor.as('manager');
  const fields = { c: reference, version: '1', adviser: floor.ids.adviser, from: 'view=team' };
  expect((await manager.post('/queue/allocation', fields)).status).toBe(303);
  const [first, second] = await floor.allocationsOf(reference);
  expect(first!.to!.getTime()).toBeGreaterThanOrEqual(first!.from.getTime());
  expect(second).toMatchObject({ who: 'Kim Example', from: first!.to, to: null });
});
