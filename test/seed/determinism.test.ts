import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { makeWorld } from '#db/seed/make-world.ts';
import type { World } from '#db/seed/world.ts';

const today = Temporal.PlainDate.from('2026-11-24');

const digest = (made: World) => createHash('sha256').update(JSON.stringify(made)).digest('hex');

test('the same number and day make the same world', () => {
  expect(digest(makeWorld(1, today, 0.1))).toBe(digest(makeWorld(1, today, 0.1)));
}, 60_000);

test('another number makes another', () => {
  expect(digest(makeWorld(2, today, 0.2))).not.toBe(digest(makeWorld(1, today, 0.2)));
}, 60_000);

test.each(['2026-08-15', '2026-09-01', '2027-01-02'])(
  'it can be made on any day, such as %s',
  (day) => {
    const made = makeWorld(1, Temporal.PlainDate.from(day), 0.1);
    const events = made.event.map(({ at }) => at.toString()).sort();
    expect(events.length).toBeGreaterThan(400);
    expect(events.at(-1)! < `${day}T00:00`).toBe(true);
  },
  60_000,
);

test('people and known children keep their ids from day to day', () => {
  const [now, tomorrow] = [makeWorld(1, today, 0.1), makeWorld(1, today.add({ days: 1 }), 0.1)];
  const people = new Set(tomorrow.person.map(({ id }) => id));
  expect(now.person.every(({ id }) => people.has(id))).toBe(true);
  const tansy = (made: World) => made.child.find(({ familyName }) => familyName === 'Puddlewick')?.id;
  expect(tansy(tomorrow)).toBe(tansy(now));
}, 60_000);
