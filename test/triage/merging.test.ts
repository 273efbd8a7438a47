import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import { type Board, setBoard } from '#test/queue/board.ts';
import type { Client } from '#test/support/client.ts';

let board: Board;
let officer: Client;
let another: string;
beforeAll(async () => {
  board = await setBoard();
  officer = await board.portal.as(board.ids.officer);
  another = newId();
  const { sql } = board.portal;
  await sql`insert into child ${sql({ local_authority_id: board.authority, id: another, given_name: 'Lark', family_name: 'Fictitious', born_on: '2014-05-02', sex: 'U', search_text: 'lark fictitious', recorded_at: '2025-01-01' })}`;
});
afterAll(() => board.close());

const merging = (reference: string) => `/consultations/${reference}/merger`;
const partiesOf = async (reference: string) =>
  (
    await board.portal
      .sql`select a.name, p.reason from consultation_party p join agency a on a.id = p.agency_id
      join consultation c on c.id = p.consultation_id where c.reference = ${reference} and p."to" is null order by a.name`
  ).map(({ name, reason }) => `${name}: ${reason}`);
const told = async (reference: string) =>
  (
    await board.portal
      .sql`select e.body from entry e join consultation c on c.id = e.consultation_id where c.reference = ${reference}`
  ).map(({ body }) => body);
const idOf = async (reference: string): Promise<string> => (await board.found(reference)).id;

describe('merging', () => {
  test('offers the open consultations on the same child, and merges with no other', async () => {
    const open = await board.consult('allocated');
    const closed = await board.consult('closed');
    const other = await board.consult('submitted', { child_id: another });
    const group = await board.consult('submitted', { child_id: null, subject_kind: 'group' });
    const reference = await board.consult('submitted');
    const page = await officer.get(merging(reference));
    const offered = page.document
      .querySelectorAll('main input[type=radio]')
      .map((radio) => radio.getAttribute('value'));
    expect(offered).toContain(open);
    expect(offered).not.toContain(reference);
    const hidden = (name: string) => page.find(`main input[name=${name}]`).getAttribute('value')!;
    for (const into of [
      closed,
      other,
      group,
      reference,
      'MCK-26-999999',
      'OTH-26-000001',
      '',
      ['a', 'b'],
      'x'.repeat(100),
    ]) {
      expect(offered).not.toContain(into);
      const sent = { version: hidden('version'), key: hidden('key'), into };
      expect([into, (await officer.post(merging(reference), sent)).status]).toEqual([into, 422]);
    }
    expect(await board.found(reference)).toMatchObject({ status: 'submitted', version: 1 });
    expect(await told(reference)).toEqual([]);
  });

  test('takes along who took part, and says in each where the other is', async () => {
    const into = await board.consult('allocated');
    const reference = await board.consult('information_requested');
    const answer = await officer.submit(merging(reference), { into });
    expect([answer.status, answer.location]).toEqual([303, `/consultations/${reference}`]);
    const row = await board.found(reference);
    expect(row).toMatchObject({
      status: 'merged',
      merged_into_id: await idOf(into),
      due_on: null,
      resume_status: null,
    });
    expect(await told(reference)).toEqual(['This request goes on in another about the same child.']);
    expect(await told(into)).toEqual(['Another request about the same child goes on here.']);
    const linked = async (from: string, to: string) =>
      (await officer.get(`/consultations/${from}`)).has(`main a[href="/consultations/${to}"]`);
    expect([await linked(reference, into), await linked(into, reference)]).toEqual([true, true]);
    expect(
      await board.portal.sql`select from pause where consultation_id = ${row.id} and "to" is null`,
    ).toHaveLength(0);
  });

  test('those who join are named as what they are, and those who were there learn no reference that they cannot open', async () => {
    const into = await board.consult('allocated');
    const reference = await board.consult('submitted', {
      requester_agency_id: board.ids.other,
      requester_id: board.ids.otherTeacher,
    });
    const { sql } = board.portal;
    await sql`update consultation_party set agency_id = ${board.ids.other} where agency_id = ${board.ids.school} and consultation_id = ${await idOf(reference)}`;
    await board.join(await idOf(reference), 'otherTeam', 'social_care_team');
    const before = await partiesOf(into);
    await officer.submit(merging(reference), { into });
    expect(await partiesOf(into)).toEqual(
      [...before, 'Fictional Team: social_care_team', 'Pretend Hill School: invited'].sort(),
    );
    // The school of the one takes no part in the other.
    const shown = await (await board.portal.as(board.ids.teacher)).get(`/consultations/${into}`);
    expect(shown.html).not.toContain(reference);
    const reads = async (who: 'teacher' | 'otherTeacher', which: string) =>
      (await (await board.portal.as(board.ids[who])).get(`/consultations/${which}`)).status;
    expect(await reads('teacher', reference)).toBe(404);
    expect(await reads('teacher', into)).toBe(200);
    expect(await reads('otherTeacher', into)).toBe(200);
  });

  test('two who merge the same two at once, each the other way, end with one of them merged', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = [await board.consult('submitted'), await board.consult('submitted')];
      const manager = await board.portal.as(board.ids.manager);
      const [there, back] = [await officer.get(merging(one)), await manager.get(merging(two))];
      const answers = await Promise.all([
        officer.submitFrom(there, { into: two }),
        manager.submitFrom(back, { into: one }),
      ]);
      const statuses = answers.map(({ status }) => status).sort();
      expect(statuses[0]).toBe(303);
      expect([409, 422]).toContain(statuses[1]);
      const merged = await board.portal
        .sql`select from consultation where reference in (${one}, ${two}) and status = 'merged'`;
      expect(merged).toHaveLength(1);
    }
  });

  test('pressed twice it merges once', async () => {
    const [into, reference] = [await board.consult('accepted'), await board.consult('submitted')];
    const page = await officer.get(merging(reference));
    const answers = await Promise.all([1, 2].map(() => officer.submitFrom(page, { into })));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await told(into)).toHaveLength(1);
  });

  test('with nothing to merge it with, there is no form', async () => {
    const alone = await board.consult('submitted', { child_id: null, subject_kind: 'setting' });
    const page = await officer.get(merging(alone));
    expect(page.text('.empty')).toContain('Only requests about one child can be merged');
    expect(page.has('main form')).toBe(false);
  });

  test.each([
    ['teacher', 403],
    ['worker', 403],
    ['neighbour', 404],
  ] as const)('a %s may not: %i', async (who, status) => {
    const [into, reference] = [await board.consult('accepted'), await board.consult('submitted')];
    const client = await board.portal.as(board.ids[who]);
    expect((await client.get(merging(reference))).status).toBe(status);
    expect((await client.post(merging(reference), { version: '1', key: newId(), into })).status).toBe(status);
  });

  test('not what an adviser holds already', async () => {
    const [into, reference] = [await board.consult('accepted'), await board.consult('allocated')];
    expect((await officer.get(merging(reference))).status).toBe(409);
    expect((await officer.post(merging(reference), { version: '1', key: newId(), into })).status).toBe(409);
    expect(await told(into)).toEqual([]);
  });
});
