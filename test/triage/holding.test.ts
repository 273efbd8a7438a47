import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '#db/schema/agencies.ts';
import { abilityFor } from '#src/policy/ability.ts';
import { caseloadRoles } from '#src/policy/caseload.ts';
import { newId } from '#src/web/ids.ts';
import { type Board, setBoard } from '#test/queue/board.ts';
import type { Client } from '#test/support/client.ts';

let board: Board;
let manager: Client;
const advisers: { name: string; client: Client }[] = [];
beforeAll(async () => {
  board = await setBoard();
  manager = await board.portal.as(board.ids.manager);
  const { sql } = board.portal;
  for (let i = 1; i <= 20; i++) {
    const [id, name] = [newId(), `Rosa Quill ${i}`];
    await sql`insert into person ${sql({ id, name, email: 'invented@portal.example', session_epoch: '2020-01-01' })}`;
    await sql`insert into membership ${sql({ id: newId(), person_id: id, agency_id: board.ids.virtualSchool, role: 'vs_adviser', title: 'Adviser', from: '2020-01-01' })}`;
    advisers.push({ name, client: await board.portal.as(id) });
  }
});
afterAll(() => board.close());

const taking = (reference: string) => `/consultations/${reference}/taking`;
const allocating = (reference: string) => `/consultations/${reference}/allocation`;
const allocationsOf = async (reference: string) =>
  board.portal.sql`select p.name as adviser, b.name as by, a."to" is null as open
    from allocation a join person p on p.id = a.adviser_id join person b on b.id = a.allocated_by
    join consultation c on c.id = a.consultation_id where c.reference = ${reference} order by a."from", a.id`;

test('who may hold a caseload is who may take a consultation', () => {
  const here = {
    personId: 'p',
    name: 'N',
    membershipId: 'm',
    title: 't',
    agencyId: 'a',
    agencyName: 'A',
    authorityId: 'l',
    reach: ['a'],
    memberships: 1,
  };
  const takes = roles.filter((role) => {
    if (!role.startsWith('vs_')) return false;
    return abilityFor({ ...here, role, agencyKind: 'virtual_school' }).can('take', 'Consultation');
  });
  expect([...caseloadRoles].sort()).toEqual(takes.sort());
});

describe('taking', () => {
  test('of twenty who take it at once one has it, and the others are told who', async () => {
    const reference = await board.consult('accepted');
    const answers = await Promise.all(
      advisers.map(({ client }) => client.post(taking(reference), { version: '1' })),
    );
    const winners = answers.flatMap(({ status }, i) => (status === 303 ? [advisers[i]!.name] : []));
    expect(winners).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 303)) {
      expect(answer.status).toBe(409);
      expect(answer.text()).toContain(`${winners[0]} has it since 10am.`);
    }
    expect(await allocationsOf(reference)).toEqual([{ adviser: winners[0], by: winners[0], open: true }]);
    const { status, version } = await board.found(reference);
    expect({ status, version }).toEqual({ status: 'allocated', version: 2 });
  });

  test('pressed twice it is taken once', async () => {
    const reference = await board.consult('accepted');
    const { client, name } = advisers[0]!;
    const answers = await Promise.all([1, 2, 3].map(() => client.post(taking(reference))));
    expect(answers.map(({ status, location }) => `${status} ${location}`)).toEqual(
      Array(3).fill(`303 /consultations/${reference}`),
    );
    expect(await allocationsOf(reference)).toEqual([{ adviser: name, by: name, open: true }]);
  });

  test('does not ask what else has changed since the page was opened', async () => {
    const reference = await board.consult('accepted', { version: 4 });
    expect((await advisers[1]!.client.post(taking(reference), { version: '3' })).status).toBe(303);
  });

  test.each([
    ['officer', 403],
    ['teacher', 403],
    ['worker', 403],
    ['trustStaff', 403],
    ['neighbour', 404],
  ] as const)('a %s may not: %i', async (who, status) => {
    const reference = await board.consult('accepted');
    const client = await board.portal.as(board.ids[who]);
    expect((await client.post(taking(reference))).status).toBe(status);
    expect(await allocationsOf(reference)).toEqual([]);
  });

  test.each(['submitted', 'information_requested', 'closed', 'declined'] as const)(
    'not from %s',
    async (status) => {
      const reference = await board.consult(status);
      expect((await advisers[0]!.client.post(taking(reference))).status).toBe(409);
      expect(await board.found(reference)).toMatchObject({ status, version: 1 });
    },
  );

  test('says since which day, where it is not today', async () => {
    const reference = await board.consult('allocated');
    await board.hang('allocation', reference, {
      adviser_id: board.ids.adviser,
      allocated_by: board.ids.manager,
      from: '2026-11-23T14:05:00Z',
    });
    const answer = await advisers[0]!.client.post(taking(reference));
    expect(answer.text()).toContain('Kim Example has it since Monday 23 November 2026 at 2:05pm.');
  });
});

describe('allocating', () => {
  test('shows each who may hold it, with their load, and nobody else', async () => {
    const { sql } = board.portal;
    const { ids } = board;
    const held = { adviser_id: ids.otherAdviser };
    await board.consult('allocated', { ...held, due_on: '2026-11-23' });
    await board.consult('allocated', { ...held, due_on: '2026-11-24' });
    await board.consult('allocated', { ...held, due_on: '2026-12-01' });
    await board.consult('allocated', { ...held, due_on: '2026-12-02' });
    await board.consult('advice_given', {
      ...held,
      due_on: '2026-11-20',
      answered_at: '2026-11-20T10:00:00Z',
    });
    await board.consult('closed', held);
    const [left] = await sql<
      { id: string }[]
    >`insert into person ${sql({ id: newId(), name: 'Has Left', email: 'invented@portal.example', session_epoch: '2020-01-01' })} returning id`;
    await sql`insert into membership ${sql({ id: newId(), person_id: left!.id, agency_id: ids.virtualSchool, role: 'vs_adviser', title: 'Adviser', from: '2020-01-01', to: '2026-11-24' })}`;
    const reference = await board.consult('accepted');
    const page = await manager.get(allocating(reference));
    const choices = page.texts('.govuk-radios__item');
    expect(choices.find((words) => words.startsWith('Ali Sample'))).toBe(
      'Ali Sample 5 open, 1 overdue, 2 due in a week',
    );
    expect(choices.find((words) => words.startsWith('Pat Specimen'))).toBe('Pat Specimen Nothing open');
    expect(choices).toHaveLength(advisers.length + 3);
    for (const nobody of ['Has Left', 'Alex Mock', 'Ash Elsewhere', 'Morgan Invented'])
      expect(page.html).not.toContain(nobody);

    const { officer, neighbour } = ids;
    for (const adviser of [left!.id, officer, neighbour, ids.teacher]) {
      const answer = await manager.submitFrom(page, {});
      expect(answer.status).toBe(422);
      const hidden = (name: string) => page.find(`main input[name=${name}]`).getAttribute('value')!;
      const sent = { version: hidden('version'), key: newId(), adviser, reason: '' };
      expect((await manager.post(allocating(reference), sent)).status).toBe(422);
    }
    expect(await allocationsOf(reference)).toEqual([]);
  });

  test('hands over from one to the other without a gap, and says why to the Virtual School alone', async () => {
    const reference = await board.consult('accepted');
    await manager.submit(allocating(reference), { adviser: board.ids.adviser });
    const page = await manager.get(allocating(reference));
    expect(page.text()).toContain('Kim Example has it now');
    expect(page.has(`input[value="${board.ids.adviser}"]`)).toBe(false);
    const answer = await manager.submitFrom(page, {
      adviser: board.ids.otherAdviser,
      reason: 'Knows the school',
    });
    expect(answer.status).toBe(303);
    expect(await allocationsOf(reference)).toEqual([
      { adviser: 'Kim Example', by: 'Pat Specimen', open: false },
      { adviser: 'Ali Sample', by: 'Pat Specimen', open: true },
    ]);
    const [first, second] = await board.portal
      .sql`select "from", "to" from allocation a join consultation c on c.id = a.consultation_id where c.reference = ${reference} order by a."from", a.id`;
    expect(first!.to).toEqual(second!.from);
    expect(await board.found(reference)).toMatchObject({
      status: 'allocated',
      adviser_id: board.ids.otherAdviser,
    });
    const teacher = await board.portal.as(board.ids.teacher);
    expect((await teacher.get(`/consultations/${reference}`)).html).not.toContain('Knows the school');
    expect((await manager.get(`/consultations/${reference}`)).html).toContain('Knows the school');
  });

  test('a manager and an adviser at once: one of them has it', async () => {
    const reference = await board.consult('accepted');
    const page = await manager.get(allocating(reference));
    const [taken, given] = await Promise.all([
      advisers[0]!.client.post(taking(reference)),
      manager.submitFrom(page, { adviser: board.ids.otherAdviser }),
    ]);
    expect([taken.status, given.status].sort()).toEqual([303, 409]);
    expect((await allocationsOf(reference)).filter(({ open }) => open)).toHaveLength(1);
  });
});
