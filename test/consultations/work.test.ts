import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { agencyName, now, type PersonName, type Scene, setScene } from './scene.ts';

let portal: Portal;
let scene: Scene;
let adviser: Client;
let teacher: Client;
beforeAll(async () => {
  portal = await startPortal({ now: () => now });
  scene = await setScene(portal.sql);
  [adviser, teacher] = [await as('adviser'), await as('teacher')];
});
afterAll(() => portal?.close());

const as = (who: PersonName) => portal.as(scene.ids[who]);
const at = (reference: string) => `/consultations/${reference}`;
const day = (name: string, day: string, month: string) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: '2026',
});

describe('a message', () => {
  const body = { key: '01930000-0000-7000-8000-000000000001', body: 'Hello' };

  test('goes to whom its writer may write, and to nobody else', async () => {
    const path = `${at(await scene.consult('allocated'))}/entries`;
    const rights: [PersonName, string, number][] = [
      ['teacher', 'professionals', 403],
      ['teacher', 'virtual_school', 403],
      ['worker', 'virtual_school', 403],
      ['worker', 'professionals', 303],
      ['officer', 'virtual_school', 303],
      ['trustStaff', 'all', 403],
      ['otherTeacher', 'all', 404],
    ];
    for (const [who, audience, status] of rights) {
      const sent = await (await as(who)).post(path, { ...body, key: crypto.randomUUID(), audience });
      expect([who, audience, sent.status]).toEqual([who, audience, status]);
    }
  });

  test('has no audience chosen for its writer, unless there is only one', async () => {
    const reference = await scene.consult('allocated');
    const choice = async (client: Client) => {
      const page = await client.get(at(reference));
      return page.document
        .querySelectorAll('[name=audience]')
        .map((input) => [input.getAttribute('type'), input.hasAttribute('checked')]);
    };
    expect(await choice(adviser)).toEqual([
      ['radio', false],
      ['radio', false],
      ['radio', false],
    ]);
    expect(await choice(teacher)).toEqual([['hidden', false]]);
  });

  test('of a trust that asked stands in the thread', async () => {
    const reference = await scene.consult('submitted', {
      requester_agency_id: scene.ids.trust,
      requester_id: scene.ids.trustStaff,
    });
    await scene.join((await scene.found(reference)).id, 'trust', 'requester');
    const trust = await as('trustStaff');
    const sent = await trust.submit(at(reference), { body: 'From the trust' }, { form: '/entries' });
    expect(sent.status).toBe(303);
    expect((await teacher.get(at(reference))).texts('.thread-entry__agency')).toEqual([agencyName('trust')]);
  });

  test('is shown as it was typed', async () => {
    const reference = await scene.consult('allocated');
    const text = '<b>Bold</b> & "quoted"\n\n=1+1 ‮ شكرا';
    await teacher.submit(at(reference), { body: text }, { form: '/entries' });
    const page = await teacher.get(at(reference));
    expect(page.find('.thread-entry__text').text.trim()).toContain('<b>Bold</b> & "quoted"');
    expect(page.html).not.toContain('<b>Bold');
  });

  test('makes no form of another person stale', async () => {
    const reference = await scene.consult('in_review');
    const opened = await adviser.get(`${at(reference)}/closure`);
    await teacher.submit(at(reference), { body: 'One more thing' }, { form: '/entries' });
    const closed = await adviser.submitFrom(opened, { outcome: 'improved', words: 'Better' });
    expect(closed.status).toBe(303);
  });
});

describe('advice', () => {
  test('stops the clock once, and points to what may help', async () => {
    await portal.sql`insert into resource ${portal.sql({ slug: 'mornings', title: 'Getting in on time', summary: 'Mornings', body: 'x', themes: ['attendance'], phases: [], audience: 'schools', review_on: '2027-01-01' })}`;
    await portal.sql`update agency set phase = null where id = ${scene.ids.school}`;
    const reference = await scene.consult('allocated');
    const advice = { body: 'Begin with the bus.', audience: 'all', resources: ['mornings'] };
    await adviser.submit(`${at(reference)}/advice`, advice);
    const first = await scene.found(reference);
    expect(first.due_on).toBeNull();
    expect(Temporal.Instant.fromEpochMilliseconds(first.answered_at.getTime())).toEqual(now);
    await portal.sql`update consultation set answered_at = '2026-11-20T09:00:00Z' where reference = ${reference}`;
    await adviser.submit(`${at(reference)}/advice`, { body: 'And the breakfast club.', audience: 'all' });
    expect((await scene.found(reference)).answered_at.toISOString()).toBe('2026-11-20T09:00:00.000Z');
    expect((await teacher.get(at(reference))).link('Getting in on time')).toBe('/resources/mornings');
  });
});

describe('an action', () => {
  async function planned(owner: 'school' | 'team' = 'school') {
    const reference = await scene.consult('allocated');
    const filled = { what: 'Agree a meeting point', owner: scene.ids[owner], ...day('dueOn', '30', '11') };
    await adviser.submit(`${at(reference)}/actions`, filled);
    const [row] =
      await portal.sql`select id from action where consultation_id = ${(await scene.found(reference)).id}`;
    return { reference, path: `${at(reference)}/actions/${row!.id}/completion` };
  }

  test('is completed by the agency that owns it, once', async () => {
    const { reference, path } = await planned();
    const page = await teacher.get(at(reference));
    expect(page.text('.whose-turn')).toContain('It is your turn');
    expect(page.link('Mark the action as done')).toBe(path);
    const opened = await teacher.get(path);
    for (const note of ['At the gate.', 'Again']) await teacher.submitFrom(opened, { note });
    expect((await teacher.get(path)).status).toBe(409);
    expect((await teacher.get(at(reference))).text('#plan')).toContain('At the gate.');
    const events =
      await portal.sql`select from event where what = 'complete_action' and consultation_id = ${(await scene.found(reference)).id}`;
    expect(events.count).toBe(1);
    expect((await adviser.get(at(reference))).text('.whose-turn')).toContain('Every action is done');
  });

  test('is not for another agency, nor under another consultation', async () => {
    const { path } = await planned('team');
    expect((await teacher.get(path)).status).toBe(403);
    expect((await adviser.get(path)).status).toBe(403);
    expect((await (await as('worker')).get(path)).status).toBe(200);
    const elsewhere = await planned();
    const id = path.split('/').at(-2)!;
    for (const other of [id, 'nothing', '01930000-0000-7000-8000-00000000ffff']) {
      const wrong = `${at(elsewhere.reference)}/actions/${other}/completion`;
      expect((await teacher.get(wrong)).status).toBe(404);
      expect((await teacher.post(wrong, { key: crypto.randomUUID(), version: '1' })).status).toBe(404);
    }
  });

  test('is owned only by an agency that takes part', async () => {
    const reference = await scene.consult('allocated');
    const opened = await adviser.get(`${at(reference)}/actions`);
    const refused = await adviser.post(`${at(reference)}/actions`, {
      key: opened.find('[name=key]').getAttribute('value')!,
      version: '1',
      what: 'Ring the taxi firm',
      owner: scene.ids.other,
      ...day('dueOn', '30', '11'),
    });
    expect(refused.texts('.govuk-error-summary__list li')).toEqual(['Choose who will do it']);
  });

  test('can be followed by another at once', async () => {
    const reference = await scene.consult('allocated');
    const filled = { what: 'First', owner: scene.ids.school, ...day('dueOn', '30', '11'), after: 'another' };
    expect((await adviser.submit(`${at(reference)}/actions`, filled)).location).toBe(
      `${at(reference)}/actions`,
    );
  });
});

describe('a meeting', () => {
  test('goes into a calendar without a word about whom it is', async () => {
    const reference = await scene.consult('accepted');
    const officer = await as('officer');
    const booking = { start: '3:30pm', minutes: '45', place: 'At Wren’s school', note: 'About Wren' };
    await officer.submit(`${at(reference)}/meetings`, { ...booking, ...day('date', '1', '12') });
    const page = await teacher.get(at(reference));
    const invitation = page.find('a[href$=".ics"]').getAttribute('href')!;
    const file = await teacher.get(invitation);
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename=${reference}.ics`);
    const text = file.html.replace(/\r\n /g, '');
    expect(text).toContain('METHOD:PUBLISH');
    expect(text).toContain('DTSTART:20261201T153000Z');
    expect(text).toContain('DTEND:20261201T161500Z');
    expect(text).toContain(`${portal.url}${at(reference)}`);
    expect(text).not.toMatch(/Wren|Fictitious|Late on most|Invented|Mock/);
    expect((await (await as('otherTeacher')).get(invitation)).status).toBe(404);
    const other = at(await scene.consult('accepted'));
    expect((await teacher.get(invitation.replace(at(reference), other))).status).toBe(404);
  });
});

describe('a review', () => {
  const sessions = (from: string, attended: number) => ({
    local_authority_id: scene.authority,
    child_id: scene.child,
    agency_id: scene.ids.school,
    from,
    to: '2026-11-24',
    possible: 50,
    attended,
    authorised: 0,
    unauthorised: 50 - attended,
  });

  test('puts the figures of the day beside those at the start, and lets the plan go on', async () => {
    await portal.sql`insert into attendance_period ${portal.sql(sessions('2026-10-13', 45))}`;
    const start = {
      ...sessions('2026-09-29', 38),
      partTime: 0,
      suspended: 0,
      suspensions: 1,
      suspensionHalfDays: 3,
    };
    const reference = await scene.consult('plan_in_progress', {
      figures_at_start: portal.sql.json({ ...start, to: '2026-11-10' }),
    });
    const form = await adviser.get(`${at(reference)}/review`);
    expect(form.text('.comparison')).toContain('Attendance 76.0% 90.0% +14.0 points');
    const said = { words: 'Better', next: 'carry_on', ...day('nextOn', '14', '12') };
    await adviser.submitFrom(form, said);
    expect((await scene.found(reference)).status).toBe('plan_in_progress');
    const page = await teacher.get(at(reference));
    expect(page.text('.comparison')).toContain('Suspensions 1 0 −1');
    expect(page.text('#reviews')).toContain('Next review: Monday 14 December 2026');
    expect((await adviser.get(at(reference))).text('.whose-turn')).toContain('Waiting for the review');
    // What was known then stays so, whatever is learnt since.
    await portal.sql`update attendance_period set attended = 0, unauthorised = 50`;
    expect((await teacher.get(at(reference))).text('.comparison')).toContain('90.0%');
  });
});

describe('the end', () => {
  test('names what is still to be done', async () => {
    const reference = await scene.consult('plan_in_progress');
    await scene.hang('action', reference, {
      agency_id: scene.ids.team,
      what: 'Share the report',
      due_on: '2026-11-30',
      planned_by: scene.ids.adviser,
      planned_at: '2026-11-19T10:00:00Z',
    });
    const form = await adviser.get(`${at(reference)}/closure`);
    expect(form.text()).toContain('One action is still to be done');
    expect(form.text()).toContain(`Share the report (${agencyName('team')})`);
  });

  test('is followed by feedback, which is between the requester and the Virtual School', async () => {
    const reference = await scene.consult('closed');
    expect((await teacher.get(at(reference))).link('Give feedback')).toBe(`${at(reference)}/feedback`);
    await teacher.submit(`${at(reference)}/feedback`, { score: '4', words: 'Glad to be asked.' });
    expect((await teacher.get(`${at(reference)}/feedback`)).status).toBe(409);
    const reads = async (who: PersonName) =>
      (await (await as(who)).get(at(reference))).html.includes('Glad to be asked.');
    expect(await Promise.all((['teacher', 'manager', 'worker'] as const).map(reads))).toEqual([
      true,
      true,
      false,
    ]);
    expect((await teacher.get(at(reference))).text('.whose-turn')).not.toContain('Give feedback');
  });

  test('by a withdrawal waits for nobody any more', async () => {
    const reference = await scene.consult('information_requested');
    await teacher.submit(`${at(reference)}/withdrawal`, { reason: 'The child has moved.' });
    const { id, resume_status, due_on, answered_at } = await scene.found(reference);
    expect([resume_status, due_on]).toEqual([null, null]);
    expect(answered_at).not.toBeNull();
    expect((await portal.sql`select from pause where consultation_id = ${id} and "to" is null`).count).toBe(
      0,
    );
    expect((await (await as('officer')).get(at(reference))).text('#outcome')).toContain(
      'The child has moved.',
    );
  });
});
