import { expect, test } from 'vitest';
import { testDatabase } from '#test/support/database.ts';
import { workTogether } from '#test/team/work-together.ts';

/* The short form of `npm run prove:team`. */
test('a team at one queue, through two processes of which one is killed: nothing twice, nothing lost', async () => {
  const { options, drop } = await testDatabase();
  const worked = await workTogether(options, { people: 12, readers: 3, seconds: 8, seed: 11 }).finally(drop);
  const { presses, events, disagreements } = worked;
  expect(disagreements).toEqual([]);
  expect(presses.some(({ status }) => status === 303)).toBe(true);
  expect(events).toBeGreaterThan(0);
}, 300_000);
