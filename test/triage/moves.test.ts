import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Status } from '#src/consultations/statuses.ts';
import { newId } from '#src/web/ids.ts';
import { everyone, type PersonName } from '#test/consultations/scene.ts';
import { type Board, setBoard } from '#test/queue/board.ts';
import type { Client } from '#test/support/client.ts';

let board: Board;
const clients = new Map<PersonName, Client>();
beforeAll(async () => {
  board = await setBoard();
  await board.portal
    .sql`insert into resource ${board.portal.sql({ slug: 'mornings', title: 'Calmer mornings', summary: 'Invented', body: 'Invented', themes: ['attendance'], phases: ['secondary'], audience: 'all', review_on: '2027-09-01' })}`;
});
afterAll(() => board.close());

async function as(who: PersonName): Promise<Client> {
  const known = clients.get(who) ?? (await board.portal.as(board.ids[who]));
  clients.set(who, known);
  return known;
}

const to = (reference: string, move = '') => `/consultations/${reference}/${move}`;
const entriesOf = async (reference: string) =>
  board.portal
    .sql`select kind, audience, body, resources from entry where consultation_id = (select id from consultation where reference = ${reference}) order by written_at, id`;
const eventsOf = async (reference: string) =>
  (
    await board.portal
      .sql`select what from event where consultation_id = (select id from consultation where reference = ${reference}) order by at, id`
  ).map(({ what }) => what);

type Case = {
  move: string;
  from: Status;
  leadsTo: Status;
  refusedFrom: Status;
  who: PersonName[];
  fields: () => Record<string, string | string[]>;
  /** What is typed wrongly, and the field that says so. */
  bad: [Record<string, string | string[]>, string][];
  event: string;
};

const long = 'x'.repeat(5000);
const triagers: PersonName[] = ['officer', 'adviser', 'otherAdviser', 'manager'];

const cases: Case[] = [
  {
    move: 'signposting',
    from: 'submitted',
    leadsTo: 'signposted',
    refusedFrom: 'allocated',
    who: triagers,
    fields: () => ({ words: 'This may help', resources: ['mornings'] }),
    bad: [
      [{ words: '' }, 'words'],
      [{ words: long }, 'words'],
      [{ words: ['one', 'two'] }, 'words'],
      [{ words: 'Fine', resources: ['no-such-thing'] }, 'resources'],
    ],
    event: 'signpost',
  },
  {
    move: 'redirection',
    from: 'accepted',
    leadsTo: 'redirected',
    refusedFrom: 'closed',
    who: triagers,
    fields: () => ({ service: 'The invented SEND team', words: 'Ring them' }),
    bad: [
      [{ service: '', words: 'Ring them' }, 'service'],
      [{ service: 'The invented SEND team', words: ' \n ' }, 'words'],
      [{ service: 'x'.repeat(201), words: 'Ring them' }, 'service'],
    ],
    event: 'redirect',
  },
  {
    move: 'declining',
    from: 'information_requested',
    leadsTo: 'declined',
    refusedFrom: 'in_review',
    who: triagers,
    fields: () => ({ reason: 'Not about a child with a social worker' }),
    bad: [
      [{ reason: '' }, 'reason'],
      [{ reason: long }, 'reason'],
    ],
    event: 'decline',
  },
  {
    move: 'reopening',
    from: 'closed',
    leadsTo: 'accepted',
    refusedFrom: 'merged',
    who: triagers,
    fields: () => ({ reason: 'It has begun again' }),
    bad: [[{ reason: '' }, 'reason']],
    event: 'reopen',
  },
  {
    move: 'information-request',
    from: 'submitted',
    leadsTo: 'information_requested',
    refusedFrom: 'closed',
    who: triagers,
    fields: () => ({ whom: board.ids.team, question: 'Who collects Wren?', audience: 'professionals' }),
    bad: [
      [{ whom: '', question: 'Who?', audience: 'all' }, 'whom'],
      [{ whom: newId(), question: 'Who?', audience: 'all' }, 'whom'],
      [{ question: '', audience: 'all' }, 'question'],
      [{ question: 'Who?', audience: '' }, 'audience'],
      [{ question: 'Who?', audience: ['all', 'professionals'] }, 'audience'],
    ],
    event: 'ask_for_information',
  },
  {
    move: 'answer',
    from: 'information_requested',
    leadsTo: 'submitted',
    refusedFrom: 'submitted',
    who: ['teacher', ...triagers],
    fields: () => ({ answer: 'Mondays and Fridays', audience: 'all' }),
    bad: [
      [{ answer: '', audience: 'all' }, 'answer'],
      [{ answer: 'x'.repeat(4001), audience: 'all' }, 'answer'],
    ],
    event: 'answer',
  },
  {
    move: 'allocation',
    from: 'accepted',
    leadsTo: 'allocated',
    refusedFrom: 'submitted',
    who: ['manager'],
    fields: () => ({ adviser: board.ids.otherAdviser, reason: '' }),
    bad: [
      [{ adviser: '' }, 'adviser'],
      [{ adviser: newId() }, 'adviser'],
    ],
    event: 'allocate',
  },
];

/** The form as its page has it, so that hidden fields are its own. */
async function hiddenOf(client: Client, path: string) {
  const page = await client.get(path);
  const hidden = (name: string) => page.find(`main input[name=${name}]`).getAttribute('value')!;
  return { version: hidden('version'), key: hidden('key') };
}

describe.each(cases)('$move', ({ move, from, leadsTo, refusedFrom, who, fields, bad, event }) => {
  test(`leads from ${from} to ${leadsTo}, and is told`, async () => {
    const client = await as(who[0]!);
    const reference = await board.consult(from);
    const answer = await client.submit(to(reference, move), fields());
    expect([answer.status, answer.location]).toEqual([303, to(reference).slice(0, -1)]);
    expect(await board.found(reference)).toMatchObject({ status: leadsTo, version: 2 });
    expect(await eventsOf(reference)).toEqual([event]);
  });

  test('pressed twice it counts once, and lands on the same page', async () => {
    const client = await as(who[0]!);
    const reference = await board.consult(from);
    const page = await client.get(to(reference, move));
    const answers = await Promise.all([1, 2, 3].map(() => client.submitFrom(page, fields())));
    expect(answers.map(({ status, location }) => `${status} ${location}`)).toEqual(
      Array(3).fill(`303 ${to(reference).slice(0, -1)}`),
    );
    expect(await eventsOf(reference)).toEqual([event]);
    expect((await entriesOf(reference)).length).toBeLessThanOrEqual(1);
  });

  test('a form from before somebody else’s move gives back what was typed', async () => {
    const client = await as(who[0]!);
    const reference = await board.consult(from);
    const page = await client.get(to(reference, move));
    await board.portal.sql`update consultation set version = version + 1 where reference = ${reference}`;
    const answer = await client.submitFrom(page, fields());
    expect(answer.status).toBe(409);
    const typed = Object.values(fields()).filter((value) => typeof value === 'string' && value.includes(' '));
    for (const words of typed) expect(answer.text()).toContain(words as string);
    expect(await eventsOf(reference)).toEqual([]);
    expect(await entriesOf(reference)).toHaveLength(0);
  });

  test(`cannot be made from ${refusedFrom}`, async () => {
    const client = await as(who[0]!);
    const ready = await board.consult(from);
    const hidden = await hiddenOf(client, to(ready, move));
    const reference = await board.consult(refusedFrom);
    const [page, answer] = [
      await client.get(to(reference, move)),
      await client.post(to(reference, move), { ...hidden, ...fields() }),
    ];
    // Who is no longer asked may not answer; everybody else is told that it is not the moment.
    expect([page.status, answer.status]).toEqual(move === 'answer' ? [403, 403] : [409, 409]);
    expect(await entriesOf(reference)).toHaveLength(0);
    expect(await board.found(reference)).toMatchObject({ status: refusedFrom, version: 1 });
  });

  test('only for those whose move it is', async () => {
    const reference = await board.consult(from);
    const hidden = { version: '1', key: newId() };
    const seen: Record<string, string> = {};
    for (const person of everyone) {
      if (who.includes(person)) continue;
      const client = await as(person);
      const [page, answer] = [
        await client.get(to(reference, move)),
        await client.post(to(reference, move), { ...hidden, ...fields() }),
      ];
      seen[person] = `${page.status} ${answer.status}`;
    }
    // A role that never makes this move is told so before any record is looked for.
    for (const answers of Object.values(seen)) expect(answers).toMatch(/^(404 404|403 403)$/);
    if (seen.neighbour) expect(seen.neighbour).toBe('404 404');
    expect(await board.found(reference)).toMatchObject({ status: from, version: 1 });
    expect(await entriesOf(reference)).toHaveLength(0);
  });

  test.each(bad)('%j comes back with all that was typed', async (typed, field) => {
    const client = await as(who[0]!);
    const reference = await board.consult(from);
    const hidden = await hiddenOf(client, to(reference, move));
    const sent = { ...fields(), ...typed };
    const answer = await client.post(to(reference, move), { ...hidden, ...sent });
    expect(answer.status).toBe(422);
    expect(answer.has(`.govuk-error-summary a[href="#${field}"]`)).toBe(true);
    expect(answer.has(`#${field}`)).toBe(true);
    expect(answer.title).toMatch(/^Error: /);
    for (const textarea of answer.document.querySelectorAll('main textarea')) {
      const words = [sent[textarea.getAttribute('name') as keyof typeof sent]].flat()[0];
      expect(textarea.text.trim()).toBe(String(words ?? '').trim());
    }
    expect(answer.find('main input[name=key]').getAttribute('value')).toBe(hidden.key);
    expect(await board.found(reference)).toMatchObject({ status: from, version: 1 });
    expect(await entriesOf(reference)).toHaveLength(0);
  });

  test.each<[string, Record<string, string | undefined>]>([
    ['a field that the form does not have', { adviser_id: 'me' }],
    ['a key that is none', { key: 'key' }],
    ['no key', { key: undefined }],
    ['a version that is none', { version: 'old' }],
    ['no version', { version: undefined }],
  ])('%s is refused', async (_, tampered) => {
    const client = await as(who[0]!);
    const reference = await board.consult(from);
    const sent = { version: '1', key: newId(), ...fields(), ...tampered };
    expect((await client.post(to(reference, move), sent)).status).toBe(400);
    expect(await board.found(reference)).toMatchObject({ status: from, version: 1 });
  });
});

describe('what each leaves behind', () => {
  test('signposting points to resources, and stops the clock', async () => {
    const reference = await board.consult('information_requested');
    await (await as('officer')).submit(to(reference, 'signposting'), {
      words: 'This may help',
      resources: ['mornings'],
    });
    expect(await entriesOf(reference)).toEqual([
      { kind: 'message', audience: 'all', body: 'This may help', resources: ['mornings'] },
    ]);
    const row = await board.found(reference);
    expect(row).toMatchObject({ due_on: null, outcome_words: 'This may help', resume_status: null });
    expect(row.answered_at).not.toBeNull();
    const [pause] = await board.portal.sql`select "to" from pause where consultation_id = ${row.id}`;
    expect(pause!.to).not.toBeNull();
  });

  test('redirection names the service to those who asked', async () => {
    const reference = await board.consult('submitted');
    await (await as('officer')).submit(to(reference, 'redirection'), {
      service: 'The invented SEND team',
      words: 'Ring them',
    });
    const page = await (await as('teacher')).get(to(reference).slice(0, -1));
    expect(page.text()).toContain('The right service for this is: The invented SEND team');
  });

  test('a question to the team alone is no entry of the school’s', async () => {
    const reference = await board.consult('submitted');
    const question = { whom: board.ids.team, question: 'Who collects Wren?', audience: 'professionals' };
    await (await as('officer')).submit(to(reference, 'information-request'), question);
    const page = (who: PersonName) => as(who).then((client) => client.get(to(reference).slice(0, -1)));
    expect((await page('teacher')).html).not.toContain('collects');
    expect((await page('worker')).html).toContain('Who collects Wren?');
    expect((await (await as('worker')).get(to(reference, 'answer'))).text()).toContain('Who collects Wren?');
  });

  test('a school is asked in the open alone', async () => {
    const reference = await board.consult('submitted');
    const client = await as('officer');
    const sent = { whom: board.ids.school, question: 'Which days?', audience: 'professionals' };
    const answer = await client.submit(to(reference, 'information-request'), sent);
    expect(answer.status).toBe(422);
    expect(answer.text('#audience-error')).toContain('Invented Meadows Academy would not see this question');
  });

  test('the Virtual School is not asked, nor an agency that has left', async () => {
    const reference = await board.consult('submitted');
    const client = await as('officer');
    const hidden = await hiddenOf(client, to(reference, 'information-request'));
    await board.portal
      .sql`update consultation_party set "to" = '2026-11-20' where agency_id = ${board.ids.team} and consultation_id = (select id from consultation where reference = ${reference})`;
    for (const whom of [board.ids.virtualSchool, board.ids.team, board.ids.other]) {
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
      const reference = await board.consult('information_requested');
      const client = await as('teacher');
      const hidden = await hiddenOf(client, to(reference, 'answer'));
      const sent = { ...hidden, answer: 'Mondays', audience };
      expect((await client.post(to(reference, 'answer'), sent)).status).toBe(422);
      expect(await entriesOf(reference)).toHaveLength(0);
    },
  );

  test('an answer taken by telephone says whose it is', async () => {
    const reference = await board.consult('information_requested');
    await (await as('officer')).submit(to(reference, 'answer'), { answer: 'Mondays', audience: 'all' });
    const [answer] = await entriesOf(reference);
    expect(answer).toMatchObject({
      kind: 'answer',
      body: 'Invented Meadows Academy, by telephone:\n\nMondays',
    });
  });

  test('reopening begins a new service level, with nobody holding it', async () => {
    const reference = await board.consult('closed', {
      answered_at: '2026-11-19T09:00:00Z',
      outcome_words: 'Done',
    });
    await board.hang('allocation', reference, {
      adviser_id: board.ids.adviser,
      allocated_by: board.ids.adviser,
      from: '2026-11-17T10:00:00Z',
    });
    const client = await as('officer');
    expect((await client.get(to(reference, 'reopening'))).text()).toContain(
      '10 school days for routine requests',
    );
    await client.submit(to(reference, 'reopening'), { reason: 'It has begun again' });
    const row = await board.found(reference);
    expect(row).toMatchObject({
      adviser_id: null,
      outcome: null,
      outcome_words: null,
      ended_at: null,
      answered_at: null,
    });
    // Ten school days after Tuesday 24 November.
    expect(row.due_on).toEqual(new Date('2026-12-08'));
    const open = await board.portal
      .sql`select from allocation where consultation_id = ${row.id} and "to" is null`;
    expect(open).toHaveLength(0);
    const queue = await (await as('manager')).get(`/queue?view=unallocated&q=${reference}`);
    expect(queue.has(`#row-${reference}`)).toBe(true);
  });
});
