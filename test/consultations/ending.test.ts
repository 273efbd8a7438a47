import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#test/support/client.ts';
import { agencyName, type PersonName } from './scene.ts';
import { at, setStage } from './stage.ts';

const stage = setStage();
let adviser: Client;
let teacher: Client;
beforeAll(async () => {
  adviser = await stage.as('adviser');
  teacher = await stage.as('teacher');
});

describe('the end', () => {
  test('names what is still to be done', async () => {
    const reference = await stage.scene.consult('plan_in_progress');
    await stage.scene.hang('action', reference, {
      agency_id: stage.scene.ids.team,
      what: 'Share the report',
      due_on: '2026-11-30',
      planned_by: stage.scene.ids.adviser,
      planned_at: '2026-11-19T10:00:00Z',
    });
    const form = await adviser.get(`${at(reference)}/closure`);
    expect(form.text()).toContain('One action is still to be done');
    expect(form.text()).toContain(`Share the report (${agencyName('team')})`);
  });

  test('is followed by feedback, which is between the requester and the Virtual School', async () => {
    const reference = await stage.scene.consult('closed');
    expect((await teacher.get(at(reference))).link('Give feedback')).toBe(`${at(reference)}/feedback`);
    await teacher.submit(`${at(reference)}/feedback`, { score: '4', words: 'Glad to be asked.' });
    expect((await teacher.get(`${at(reference)}/feedback`)).status).toBe(409);
    const reads = async (who: PersonName) =>
      (await (await stage.as(who)).get(at(reference))).html.includes('Glad to be asked.');
    expect(await Promise.all((['teacher', 'manager', 'worker'] as const).map(reads))).toEqual([
      true,
      true,
      false,
    ]);
    expect((await teacher.get(at(reference))).text('.whose-turn')).not.toContain('Give feedback');
  });

  test('by a withdrawal waits for nobody any more', async () => {
    const reference = await stage.scene.consult('information_requested');
    await teacher.submit(`${at(reference)}/withdrawal`, { reason: 'The child has moved.' });
    const { id, resume_status, due_on, answered_at } = await stage.scene.found(reference);
    expect([resume_status, due_on]).toEqual([null, null]);
    expect(answered_at).not.toBeNull();
    expect(
      (await stage.portal.sql`select from pause where consultation_id = ${id} and "to" is null`).count,
    ).toBe(0);
    expect((await (await stage.as('officer')).get(at(reference))).text('#outcome')).toContain(
      'The child has moved.',
    );
  });
});
