import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#test/support/client.ts';
import { now } from './scene.ts';
import { at, day, setStage } from './stage.ts';

const stage = setStage();
let adviser: Client;
let teacher: Client;
beforeAll(async () => {
  adviser = await stage.as('adviser');
  teacher = await stage.as('teacher');
});

describe('advice', () => {
  test('stops the clock once, and points to what may help', async () => {
    await stage.portal
      .sql`insert into resource ${stage.portal.sql({ slug: 'mornings', title: 'Getting in on time', summary: 'Mornings', body: 'x', themes: ['attendance'], phases: [], audience: 'schools', review_on: '2027-01-01' })}`;
    await stage.portal.sql`update agency set phase = null where id = ${stage.scene.ids.school}`;
    const reference = await stage.scene.consult('allocated');
    const advice = { body: 'Begin with the bus.', audience: 'all', resources: ['mornings'] };
    await adviser.submit(`${at(reference)}/advice`, advice);
    const first = await stage.scene.found(reference);
    expect(first.due_on).toBeNull();
    expect(Temporal.Instant.fromEpochMilliseconds(first.answered_at.getTime())).toEqual(now);
    await stage.portal
      .sql`update consultation set answered_at = '2026-11-20T09:00:00Z' where reference = ${reference}`;
    await adviser.submit(`${at(reference)}/advice`, { body: 'And the breakfast club.', audience: 'all' });
    expect((await stage.scene.found(reference)).answered_at.toISOString()).toBe('2026-11-20T09:00:00.000Z');
    expect((await teacher.get(at(reference))).link('Getting in on time')).toBe('/resources/mornings');
  });
});

describe('an action', () => {
  async function planned(owner: 'school' | 'team' = 'school') {
    const reference = await stage.scene.consult('allocated');
    const filled = {
      what: 'Agree a meeting point',
      owner: stage.scene.ids[owner],
      ...day('dueOn', '30', '11'),
    };
    await adviser.submit(`${at(reference)}/actions`, filled);
    const [row] = await stage.portal
      .sql`select id from action where consultation_id = ${(await stage.scene.found(reference)).id}`;
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
    const events = await stage.portal
      .sql`select from event where what = 'complete_action' and consultation_id = ${(await stage.scene.found(reference)).id}`;
    expect(events.count).toBe(1);
    expect((await adviser.get(at(reference))).text('.whose-turn')).toContain('Every action is done');
  });

  test('is not for another agency, nor under another consultation', async () => {
    const { path } = await planned('team');
    expect((await teacher.get(path)).status).toBe(403);
    expect((await adviser.get(path)).status).toBe(403);
    expect((await (await stage.as('worker')).get(path)).status).toBe(200);
    const elsewhere = await planned();
    const id = path.split('/').at(-2)!;
    for (const other of [id, 'nothing', '01930000-0000-7000-8000-00000000ffff']) {
      const wrong = `${at(elsewhere.reference)}/actions/${other}/completion`;
      expect((await teacher.get(wrong)).status).toBe(404);
      expect((await teacher.post(wrong, { key: crypto.randomUUID(), version: '1' })).status).toBe(404);
    }
  });

  test('is owned only by an agency that takes part', async () => {
    const reference = await stage.scene.consult('allocated');
    const opened = await adviser.get(`${at(reference)}/actions`);
    const refused = await adviser.post(`${at(reference)}/actions`, {
      key: opened.find('[name=key]').getAttribute('value')!,
      version: '1',
      what: 'Ring the taxi firm',
      owner: stage.scene.ids.other,
      ...day('dueOn', '30', '11'),
    });
    expect(refused.texts('.govuk-error-summary__list li')).toEqual(['Choose who will do it']);
  });

  test('can be followed by another at once', async () => {
    const reference = await stage.scene.consult('allocated');
    const filled = {
      what: 'First',
      owner: stage.scene.ids.school,
      ...day('dueOn', '30', '11'),
      after: 'another',
    };
    expect((await adviser.submit(`${at(reference)}/actions`, filled)).location).toBe(
      `${at(reference)}/actions`,
    );
  });
});
