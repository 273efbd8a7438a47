import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonName } from '#test/consultations/scene.ts';
import { type Desk, hiddenOf, setDesk, to } from '#test/triage/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await setDesk();
});
afterAll(() => desk.close());

describe('what each leaves behind', () => {
  test('signposting points to resources, and stops the clock', async () => {
    const reference = await desk.consult('information_requested');
    await (await desk.as('officer')).submit(to(reference, 'signposting'), {
      words: 'This may help',
      resources: ['mornings'],
    });
    expect(await desk.entriesOf(reference)).toEqual([
      { kind: 'message', audience: 'all', body: 'This may help', resources: ['mornings'] },
    ]);
    const row = await desk.found(reference);
    expect(row).toMatchObject({ due_on: null, outcome_words: 'This may help', resume_status: null });
    expect(row.answered_at).not.toBeNull();
    const [pause] = await desk.portal.sql`select "to" from pause where consultation_id = ${row.id}`;
    expect(pause!.to).not.toBeNull();
  });

  test('redirection names the service to those who asked', async () => {
    const reference = await desk.consult('submitted');
    await (await desk.as('officer')).submit(to(reference, 'redirection'), {
      service: 'The invented SEND team',
      words: 'Ring them',
    });
    const page = await (await desk.as('teacher')).get(to(reference));
    expect(page.text()).toContain('The right service for this is: The invented SEND team');
  });

  test('a question to the team alone is no entry of the school’s', async () => {
    const reference = await desk.consult('submitted');
    const question = { whom: desk.ids.team, question: 'Who collects Wren?', audience: 'professionals' };
    await (await desk.as('officer')).submit(to(reference, 'information-request'), question);
    const page = (who: PersonName) => desk.as(who).then((client) => client.get(to(reference)));
    expect((await page('teacher')).html).not.toContain('collects');
    expect((await page('worker')).html).toContain('Who collects Wren?');
    expect((await (await desk.as('worker')).get(to(reference, 'answer'))).text()).toContain(
      'Who collects Wren?',
    );
  });

  test('a school is asked in the open alone', async () => {
    const reference = await desk.consult('submitted');
    const client = await desk.as('officer');
    const sent = { whom: desk.ids.school, question: 'Which days?', audience: 'professionals' };
    const answer = await client.submit(to(reference, 'information-request'), sent);
    expect(answer.status).toBe(422);
    expect(answer.text('#audience-error')).toContain('Invented Meadows Academy would not see this question');
  });

  test('the Virtual School is not asked, nor an agency that has left', async () => {
    const reference = await desk.consult('submitted');
    const client = await desk.as('officer');
    const hidden = await hiddenOf(client, to(reference, 'information-request'));
    await desk.portal
      .sql`update consultation_party set "to" = '2026-11-20' where agency_id = ${desk.ids.team} and consultation_id = (select id from consultation where reference = ${reference})`;
    for (const whom of [desk.ids.virtualSchool, desk.ids.team, desk.ids.other]) {
      const answer = await client.post(to(reference, 'information-request'), {
        ...hidden,
        whom,
        question: 'Which?',
        audience: 'all',
      });
      expect([whom, answer.status]).toEqual([whom, 422]);
      expect(answer.html).not.toContain('Make-believe Team');
    }
  });

  test.each(['professionals', 'virtual_school'])(
    'a school answers in the open alone, not to %s',
    async (audience) => {
      const reference = await desk.consult('information_requested');
      const client = await desk.as('teacher');
      const hidden = await hiddenOf(client, to(reference, 'answer'));
      const sent = { ...hidden, answer: 'Mondays', audience };
      expect((await client.post(to(reference, 'answer'), sent)).status).toBe(422);
      expect(await desk.entriesOf(reference)).toHaveLength(0);
    },
  );

  test('an answer taken by telephone says whose it is', async () => {
    const reference = await desk.consult('information_requested');
    await (await desk.as('officer')).submit(to(reference, 'answer'), { answer: 'Mondays', audience: 'all' });
    const [answer] = await desk.entriesOf(reference);
    expect(answer).toMatchObject({
      kind: 'answer',
      body: 'Invented Meadows Academy, by telephone:\n\nMondays',
    });
  });

  test('reopening begins a new service level, with nobody holding it', async () => {
    const reference = await desk.consult('closed', {
      answered_at: '2026-11-19T09:00:00Z',
      outcome_words: 'Done',
    });
    await desk.hang('allocation', reference, {
      adviser_id: desk.ids.adviser,
      allocated_by: desk.ids.adviser,
      from: '2026-11-17T10:00:00Z',
    });
    const client = await desk.as('officer');
    expect((await client.get(to(reference, 'reopening'))).text()).toContain(
      '10 school days for routine requests',
    );
    await client.submit(to(reference, 'reopening'), { reason: 'It has begun again' });
    const row = await desk.found(reference);
    expect(row).toMatchObject({
      adviser_id: null,
      outcome: null,
      outcome_words: null,
      ended_at: null,
      answered_at: null,
    });
    // Ten school days after Tuesday 24 November.
    expect(row.due_on).toEqual(new Date('2026-12-08'));
    const open = await desk.portal
      .sql`select from allocation where consultation_id = ${row.id} and "to" is null`;
    expect(open).toHaveLength(0);
    const queue = await (await desk.as('manager')).get(`/queue?view=unallocated&q=${reference}`);
    expect(queue.has(`#row-${reference}`)).toBe(true);
  });
});
