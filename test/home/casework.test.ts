import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import { agencyName, now, type Scene, setScene } from '#test/consultations/scene.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { isOfThePage } from '#test/support/statements.ts';

let portal: Portal;
let scene: Scene;
const statements: string[] = [];

const references: Record<'question' | 'plan' | 'closed' | 'rated' | 'ended', string> = {} as never;

beforeAll(async () => {
  portal = await startPortal({ now: () => now, onStatement: (statement) => statements.push(statement) });
  scene = await setScene(portal.sql);
  const { consult, hang, ids } = scene;
  references.question = await consult('information_requested', { title: 'Mornings and the bus' });
  references.plan = await consult('plan_in_progress', {
    title: 'Suspended for the third time',
    due_on: null,
  });
  references.closed = await consult('closed', { title: 'Asked and answered' });
  references.rated = await consult('closed', { title: 'Closed and rated' });
  references.ended = await consult('withdrawn', { title: 'No longer needed' });
  const action = { planned_by: ids.adviser, planned_at: '2026-11-18T09:00:00Z' };
  await hang('action', references.plan, {
    ...action,
    agency_id: ids.school,
    what: 'Meet at the gate',
    due_on: '2026-11-20',
  });
  await hang('action', references.plan, {
    ...action,
    agency_id: ids.team,
    what: 'Ring the family',
    due_on: '2026-11-26',
  });
  await hang('action', references.plan, {
    ...action,
    agency_id: ids.school,
    what: 'Done already',
    due_on: '2026-11-20',
    done_at: '2026-11-19T09:00:00Z',
    done_by: ids.teacher,
  });
  await hang('action', references.ended, {
    ...action,
    agency_id: ids.school,
    what: 'Of what has ended',
    due_on: '2026-11-20',
  });
  // The lists' own copies of status and change follow a change.
  await portal.sql`update consultation set changed_at = changed_at + interval '1 minute'`;
  const rated = await scene.found(references.rated);
  await portal.sql`insert into feedback ${portal.sql({ local_authority_id: scene.authority, consultation_id: rated.id, closed_at: rated.ended_at, score: 4, words: '', person_id: ids.teacher, given_at: now.toString() })}`;
  await portal.sql`insert into draft ${portal.sql({ local_authority_id: scene.authority, id: newId(), person_id: ids.teacher, agency_id: ids.school, subject_kind: 'child', child_local_authority_id: scene.authority, child_id: scene.child, form: portal.sql.json({}), started_at: now.toString(), saved_at: now.subtract({ minutes: 5 }).toString() })}`;
});
afterAll(() => portal.close());

const homeOf = async (person: string) => (await portal.as(person)).get('/');
const entries = (page: Awaited<ReturnType<typeof homeOf>>, section: string) =>
  page.texts(`section[aria-labelledby="${section}"] .entries__title`);

test('a school sees what needs it, in the order in which it is needed', async () => {
  const page = await homeOf(scene.ids.teacher);
  expect(page.status).toBe(200);
  expect(entries(page, 'needs-you')).toEqual([
    'Answer the question',
    'Meet at the gate',
    'Say how the consultation went',
  ]);
  const words = page.text('section[aria-labelledby="needs-you"]');
  expect(words).toContain('Which days?');
  expect(words).toContain('Overdue Friday 20 November, 2 school days late');
  expect(words).toContain('Wren Fictitious');
  expect(words).not.toContain('Ring the family');
  expect(page.link('Answer the question')).toBe(`/consultations/${references.question}`);
});

test('and what is with others, without what waits for it or has ended', async () => {
  const page = await homeOf(scene.ids.teacher);
  expect(entries(page, 'with-others')).toEqual(['Suspended for the third time']);
  expect(page.has('#lately')).toBe(false);
});

test('and its own unsent request, the way to a new one, and the children with a social worker', async () => {
  const page = await homeOf(scene.ids.teacher);
  expect(page.text('section[aria-labelledby="drafts"]')).toBe(
    'Not sent yet No title yet Wren Fictitious · saved 5 minutes ago',
  );
  expect(page.link('Request a consultation')).toBe('/requests/new');
  expect(page.link('Wren Fictitious')).toBe(`/children/${scene.authority}/${scene.child}`);
  expect(page.text()).toContain('Year 9');
  expect(page.html).not.toMatch(/child protection/i);
  expect(page.texts('main .govuk-button')).toHaveLength(1);
});

test('a colleague has the same, but not another’s draft', async () => {
  const colleague = await homeOf(scene.ids.otherTeacher);
  expect(colleague.text('section[aria-labelledby="needs-you"]')).toContain('Nothing needs you now.');
  expect(colleague.html).not.toContain('Fictitious');
  expect(colleague.html).not.toContain('MCK-26');
  expect(colleague.text('section[aria-labelledby="roll"]')).toContain(
    'No child here is known to have a social worker',
  );
});

test('a social work team sees its own actions, and what it was brought into lately', async () => {
  const page = await homeOf(scene.ids.worker);
  expect(entries(page, 'needs-you')).toEqual(['Ring the family']);
  expect(entries(page, 'lately')).toContain('Mornings and the bus');
  expect(entries(page, 'lately')).not.toContain('No longer needed');
  expect(page.html).not.toContain('Which days?');
  const other = await homeOf(scene.ids.otherWorker);
  expect(other.html).not.toContain('MCK-26');
});

test('what is new stops being so after two weeks', async () => {
  await portal.sql`update consultation_party set "from" = ${now.subtract({ hours: 15 * 24 }).toString()}`;
  const page = await homeOf(scene.ids.worker);
  expect(page.has('#lately')).toBe(false);
  expect(entries(page, 'with-others')).toContain('Mornings and the bus');
});

test('a trust sees what waits for its schools, counted, and no child', async () => {
  // A trust takes part through its schools.
  const page = await homeOf(scene.ids.trustStaff);
  expect(entries(page, 'needs-you')).toEqual([]);
  expect(entries(page, 'needs-them')).toEqual(['A question is waiting for an answer', 'Meet at the gate']);
  expect(page.text('section[aria-labelledby="needs-them"]')).toContain(`For ${agencyName('school')}`);
  expect(page.text('section[aria-labelledby="by-agency"] tbody')).toBe(`${agencyName('school')} 2 1 1`);
  expect(page.html).not.toContain('Which days?');
  expect(page.html).not.toContain('Fictitious');
  expect(page.html).not.toContain('/children');
});

test('feedback is asked for during four weeks', async () => {
  await portal.sql`update consultation set ended_at = ${now.subtract({ hours: 29 * 24 }).toString()} where reference = ${references.closed}`;
  expect(entries(await homeOf(scene.ids.teacher), 'needs-you')).not.toContain(
    'Say how the consultation went',
  );
});

test('access that has ended takes the entries with it', async () => {
  await portal.sql`update consultation_party set "to" = '2026-11-20' where agency_id = ${scene.ids.school}`;
  const page = await homeOf(scene.ids.teacher);
  expect(page.html).not.toContain('MCK-26');
  await portal.sql`update consultation_party set "to" = null where agency_id = ${scene.ids.school}`;
});

test.each(['teacher', 'worker', 'trustStaff'] as const)(
  'the page of a %s takes at most five statements',
  async (who) => {
    const client = await portal.as(scene.ids[who]);
    await client.get('/');
    statements.length = 0;
    await client.get('/');
    const begun = statements.findIndex((statement) => /^begin/i.test(statement));
    const own = statements.slice(begun).filter(isOfThePage);
    expect(own.length).toBeLessThanOrEqual(5);
    expect(own.length).toBeGreaterThan(0);
  },
);

test('what needs a reader is shown up to eight, those most pressing, and counted beyond', async () => {
  const { hang, ids } = scene;
  for (let n = 1; n <= 9; n++) {
    await hang('action', references.plan, {
      agency_id: ids.school,
      what: `Later ${n}`,
      due_on: `2026-12-0${n}`,
      planned_by: ids.adviser,
      planned_at: '2026-11-18T09:00:00Z',
    });
  }
  const page = await homeOf(ids.teacher);
  expect(entries(page, 'needs-you')).toEqual([
    'Answer the question',
    'Meet at the gate',
    ...[1, 2, 3, 4, 5, 6].map((n) => `Later ${n}`),
  ]);
  expect(page.text('section[aria-labelledby="needs-you"]')).toMatch(/Everything that needs you: 11 in all$/);
  const all = await (await portal.as(ids.teacher)).get(page.link('Everything that needs you'));
  expect(all.status).toBe(200);
});
