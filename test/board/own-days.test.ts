import { afterAll, beforeAll, expect, test } from 'vitest';
import { now, type Scene, setScene } from '#test/consultations/scene.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

/* How long something has waited, and how far off its day is, is told in the school days of its own setting everywhere. */

let portal: Portal;
let scene: Scene;
const references: Record<'shut' | 'open', string> = { shut: '', open: '' };

beforeAll(async () => {
  portal = await startPortal({ now: () => now });
  scene = await setScene(portal.sql);
  const { ids } = scene;
  const asked = { submitted_at: '2026-11-10T09:00:00Z', due_on: '2026-12-01' };
  references.shut = await scene.consult('accepted', asked);
  references.open = await scene.consult('accepted', { ...asked, setting_id: ids.other });
  for (const [from, to] of [
    ['2026-11-16', '2026-11-19'],
    ['2026-11-26', '2026-11-28'],
  ])
    await portal.sql`insert into closure (local_authority_id, id, agency_id, why, "from", "to")
      select id, gen_random_uuid(), ${ids.school}, 'Burst boiler', ${from!}, ${to!} from authority where code = '999'`;
});
afterAll(() => portal.close());

const rowOf = async (person: 'manager' | 'teacher', path: string, reference: string) =>
  (await (await portal.as(scene.ids[person])).get(path))
    .texts('.queue-row')
    .find((row) => row.includes(reference));

test('in a row of the queue, and of a school’s own list', async () => {
  // Ten school days since Tuesday 10 November, of which three were closed; five to come, of which two are.
  for (const [person, path] of [
    ['manager', '/queue?view=team'],
    ['teacher', '/consultations'],
  ] as const) {
    const row = await rowOf(person, path, references.shut);
    expect(row).toContain('7 school days old');
    expect(row).toContain('in 3 school days');
  }
  const other = await rowOf('manager', '/queue?view=team', references.open);
  expect(other).toContain('10 school days old');
  expect(other).toContain('in 5 school days');
});

test('on the record, for whoever reads it', async () => {
  for (const person of ['manager', 'teacher'] as const) {
    const page = await (await portal.as(scene.ids[person])).get(`/consultations/${references.shut}`);
    expect(page.text('.due')).toContain('Tuesday 1 December, in 3 school days');
  }
});
