import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import { now, type PersonName } from '#test/consultations/scene.ts';
import { at, setStage } from '#test/consultations/stage.ts';
import { addPerson } from '#test/home/people.ts';
import type { Client } from '#test/support/client.ts';

let clock = now;
const stage = setStage({ now: () => clock });
let governance: Client;

beforeAll(async () => {
  const { portal, scene } = stage;
  const place = { kind: 'governance', role: 'ig_officer', authority: scene.authority } as const;
  governance = await portal.as(await addPerson(portal.sql, 'Gale Invented', place));
});

/** As the database tells one. */
async function tell(set: Record<string, unknown> = {}): Promise<string> {
  const { portal, scene } = stage;
  const about = { person_id: scene.ids.worker, agency_id: scene.ids.team, at: now.toString() };
  const row = { local_authority_id: scene.authority, id: newId(), kind: 'many_records', records: '61' };
  await portal.sql`insert into alert ${portal.sql({ ...row, ...about, ...set })}`;
  return row.id;
}

describe('who has looked at our requests', () => {
  test('is for the school that asked: of its own requests alone, its own people among them', async () => {
    const { scene } = stage;
    const reference = await scene.consult('submitted', { title: 'An invented request' });
    const theirs = await scene.consult('submitted', {
      ...{ title: 'Asked by others', requester_agency_id: scene.ids.team, requester_id: scene.ids.worker },
    });
    for (const who of ['worker', 'teacher'] as const) {
      await (await stage.as(who)).get(at(reference));
      await (await stage.as(who)).get(at(theirs));
      clock = clock.add({ minutes: 1 });
    }
    const teacher = await stage.as('teacher');
    const home = await teacher.get('/');
    const page = await teacher.get(home.link('Who has looked at our requests'));
    expect(page.texts('tbody tr')).toEqual([
      `24 Nov 2026, 10:01am Morgan Invented Invented Meadows Academy An invented request ${reference} Opened the consultation Their agency takes part`,
      `24 Nov 2026, 10am Sam Fictional Make-believe Team An invented request ${reference} Opened the consultation An agency they speak for takes part`,
    ]);
    expect((await (await stage.as('otherTeacher')).get('/audit')).text()).toContain(
      'Nobody has opened a request of yours yet.',
    );
  });
});

describe('the audit of the Virtual School Head', () => {
  test('counts views and people by kind of agency, by week and by day, and names nobody', async () => {
    const { portal, scene } = stage;
    await portal.sql`truncate reading`;
    const reading = (who: PersonName, agency: 'school' | 'team', at: string) => portal.sql`
      insert into reading (local_authority_id, id, at, person_id, agency_id, role, child_id, what, rule)
      values (${scene.authority}, gen_random_uuid(), ${at}, ${scene.ids[who]}, ${scene.ids[agency]}, 'social_worker',
        ${scene.child}, 'GET /children/:authority/:id', 'of_team')`;
    await reading('worker', 'team', '2026-11-22T23:59:00Z');
    await reading('worker', 'team', '2026-11-23T00:00:00Z');
    await reading('worker', 'team', '2026-11-24T09:00:00Z');
    await reading('otherWorker', 'team', '2026-11-24T09:00:00Z');
    await reading('teacher', 'school', '2026-11-24T09:00:00Z');
    const manager = await stage.as('manager');
    const weeks = await manager.get('/audit');
    expect(weeks.texts('tbody tr').slice(0, 3)).toEqual([
      'Week of Monday 23 November 2026 1 by 1 person None 3 by 2 people None',
      'Week of Monday 16 November 2026 None None 1 by 1 person None',
      'Week of Monday 9 November 2026 None None None None',
    ]);
    const days = await manager.get(weeks.link('By day'));
    expect(days.texts('tbody tr').slice(0, 3)).toEqual([
      'Tuesday 24 November 2026 1 by 1 person None 2 by 2 people None',
      'Monday 23 November 2026 None None 1 by 1 person None',
      'Sunday 22 November 2026 None None 1 by 1 person None',
    ]);
    expect(days.texts('tbody tr')).toHaveLength(14);
    expect(days.text('section[aria-labelledby="looked-at"]')).not.toContain('Sam Fictional');
    expect((await (await stage.as('neighbour')).get('/audit')).text()).not.toContain('by 1 person');
    expect((await manager.get('/audit?by=year')).status).toBe(400);
  });
});

describe('an alert', () => {
  test('is settled by information governance with a word, once', async () => {
    const id = await tell();
    const list = await governance.get('/alerts');
    expect(list.text()).toContain('Sam Fictional looked at 61 records in ten minutes');
    const path = `/alerts/${id}/settlement`;
    expect(list.has(`a[href="${path}"]`)).toBe(true);
    const form = await governance.get(path);
    expect(form.link('What was looked at that day')).toBe(
      '/audit?who=Sam+Fictional&from=2026-11-24&to=2026-11-24',
    );
    const wrong = await governance.submitFrom(form, { words: ' ' });
    expect(wrong.status).toBe(422);
    expect(wrong.text()).toContain('Enter what you found');
    const settled = await governance.submitFrom(form, { words: 'They were on duty.' });
    expect([settled.status, settled.location]).toEqual([303, '/alerts']);
    expect((await governance.get('/alerts')).text()).toContain('No alert is waiting.');
    const again = await governance.submitFrom(form, { words: 'Again.' });
    expect(again.status).toBe(409);
    expect(again.text()).toContain('Gale Invented has settled this alert.');
    const [kept] = await stage.portal.sql`select settled_words from alert where id = ${id}`;
    expect(kept).toEqual({ settled_words: 'They were on duty.' });
  });

  test('is seen by the Virtual School Head, and not settled', async () => {
    const id = await tell();
    const manager = await stage.as('manager');
    expect((await manager.get('/alerts')).html).not.toContain('/settlement');
    expect((await manager.post(`/alerts/${id}/settlement`, { words: 'Mine.' })).status).toBe(403);
    for (const who of ['teacher', 'adviser', 'worker'] as const) {
      const client = await stage.as(who);
      expect((await client.post(`/alerts/${id}/settlement`, { words: 'Mine.' })).status).toBe(403);
    }
    expect((await governance.get('/alerts/nothing/settlement')).status).toBe(404);
    expect((await governance.get(`/alerts/${newId()}/settlement`)).status).toBe(404);
  });

  test('of an emergency access leads to its review, which settles it', async () => {
    const { portal, scene } = stage;
    const emergency = newId();
    await portal.sql`
      insert into emergency_access (local_authority_id, id, child_id, person_id, agency_id, role, reason, "from", until)
      values (${scene.authority}, ${emergency}, ${scene.child}, ${scene.ids.otherWorker}, ${scene.ids.otherTeam},
        'social_worker', 'An invented emergency', now(), now() + interval '1 hour')`;
    const id = await tell({ kind: 'emergency_access', emergency_id: emergency, records: null });
    const list = await governance.get('/alerts');
    expect(list.has(`a[href="/emergency-access/${emergency}/review"]`)).toBe(true);
    const answer = await governance.post(`/alerts/${id}/settlement`, { words: 'Settled here.' });
    expect(answer.status).toBe(409);
    expect(answer.text()).toContain('The review of the emergency access settles this alert.');
  });
});

test('the way to the audit stands on the pages of those who have one', async () => {
  const isThere = async (client: Client) => (await client.get('/')).texts('nav a').includes('Audit');
  expect(await isThere(governance)).toBe(true);
  expect(await isThere(await stage.as('manager'))).toBe(true);
  for (const who of ['adviser', 'officer', 'teacher', 'worker', 'trustStaff'] as const)
    expect(await isThere(await stage.as(who))).toBe(false);
  for (const who of ['adviser', 'officer', 'worker', 'trustStaff'] as const)
    expect((await (await stage.as(who)).get('/audit')).status).toBe(403);
});
