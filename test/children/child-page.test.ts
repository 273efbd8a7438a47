import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import { addChild, onChild } from '#test/children/fixture.ts';
import { now, type PersonName, type Scene, setScene } from '#test/consultations/scene.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { isOfThePage } from '#test/support/statements.ts';

let portal: Portal;
let scene: Scene;
let address: string;
const statements: string[] = [];

beforeAll(async () => {
  portal = await startPortal({ now: () => now, onStatement: (statement) => statements.push(statement) });
  scene = await setScene(portal.sql);
  address = `/children/${scene.authority}/${scene.child}`;
  const { sql } = portal;
  await sql`insert into closure ${sql({ local_authority_id: scene.authority, id: newId(), why: 'Half term', from: '2026-10-19', to: '2026-10-31' })}`;
  const wren = onChild(sql, scene);
  await wren.upn('B801200005001');
  await wren.sen('K');
  await wren.episode({
    agency_id: scene.ids.otherTeam,
    type: 'child_in_need',
    from: '2023-01-10',
    to: '2023-11-01',
  });
  await wren.marks('2026-09-01', '2026-10-16', '/');
  await wren.marks('2026-11-02', '2026-11-20', 'O');
  await wren.suspension({ start_on: '2026-09-15', half_days: 3 });
  await wren.suspension({ start_on: '2026-11-17', half_days: 2, reasons: ['DB', 'VA'] });
  await wren.suspension({ start_on: '2026-11-18', half_days: 9, cancelled_on: '2026-11-19' });
  await wren.suspension({ start_on: '2026-06-18', half_days: 9 });
  await scene.consult('submitted', { title: 'About this child' });
});
afterAll(() => portal.close());

const pageFor = async (person: PersonName) => (await portal.as(scene.ids[person])).get(address);
const section = (page: Awaited<ReturnType<typeof pageFor>>, name: string) =>
  page.text(`section[aria-labelledby="${name}"]`);

test('a school that has the child on roll sees who and how the child is', async () => {
  const page = await pageFor('teacher');
  expect(page.status).toBe(200);
  expect(page.text('h1')).toBe('Wren Fictitious');
  const identity = section(page, 'identity');
  for (const words of [
    '2 May 2013',
    '13 years old',
    'B801200005001',
    'Invented Meadows Academy, Year 9',
    'SEN support',
    'Mockshire',
  ]) {
    expect(identity).toContain(words);
  }
  expect(section(page, 'consultations')).toContain('About this child');
  expect(page.link('Request a consultation')).toBe('/requests/new');
});

test('attendance is counted over six weeks, the year, and each half term', async () => {
  const attendance = section(await pageFor('teacher'), 'attendance');
  // 13 to 16 October: 8 sessions attended; 2 to 20 November: 30 missed.
  expect(attendance).toContain(
    'Last six weeks (13 October to 23 November) 21.1% Missed 30 of 38 sessions: severe absence',
  );
  expect(attendance).toContain('This school year so far 69.4% Missed 30 of 98 sessions: persistent absence');
  expect(attendance).toContain('1 September to 16 October 68 100.0% 0.0% 0.0%');
  expect(attendance).toContain('2 November to 18 December 30 0.0% 0.0% 100.0%');
});

test('suspensions are added up in half days, without those cancelled or of another year', async () => {
  const suspensions = section(await pageFor('teacher'), 'suspensions');
  expect(suspensions).toContain('This term 2½ days');
  expect(suspensions).toContain('This school year 2½ days');
  expect(suspensions).toContain('Days left 42½ days');
  expect(suspensions).toContain('Tuesday 17 November 2026: 1 day');
  expect(suspensions).not.toContain('18 November');
  expect(suspensions).not.toContain('June');
});

describe('involvement is told fact by fact', () => {
  const plan = 'Child protection plan';
  const before = 'Child in need';
  const contact = 'Sam Fictional Social worker, Make-believe Team';
  const dates = 'Since 2 Mar 2026';
  test.each<[PersonName, told: string[], untold: string[]]>([
    ['teacher', [contact], [plan, before, dates, 'Fictional Team', '2023']],
    ['worker', [contact, plan, dates, before], []],
    ['officer', [contact], [plan, before, dates, '2023']],
    ['adviser', [contact, plan, dates, before], []],
    ['manager', [contact, plan, dates, before], []],
  ])('%s', async (person, told, untold) => {
    const page = await pageFor(person);
    expect(page.status).toBe(200);
    const words = section(page, 'involvement');
    for (const fact of told) expect(words).toContain(fact);
    for (const fact of untold) expect(words).not.toContain(fact);
    for (const fact of untold) expect(page.html).not.toContain(fact);
  });
});

describe('whose child it is not', () => {
  test.each<[PersonName, number]>([
    ['otherTeacher', 404],
    ['otherWorker', 404],
    ['neighbour', 404],
    ['trustStaff', 403],
  ])('%s is answered %i', async (person, status) => {
    const page = await pageFor(person);
    expect(page.status).toBe(status);
    expect(page.html).not.toContain('Fictitious');
  });

  test('and the answer is the same as for no child at all', async () => {
    const client = await portal.as(scene.ids.otherTeacher);
    const without = (html: string) =>
      html.replace(/nonce="[^"]*"|hx-nonce="[^"]*"|<strong>[^<]*<\/strong>|nonce-[^']*/g, '');
    const [theirs, nobodys, unreadable] = await Promise.all([
      client.get(address),
      client.get(`/children/${scene.authority}/${newId()}`),
      client.get('/children/one/two'),
    ]);
    expect([theirs.status, nobodys.status, unreadable.status]).toEqual([404, 404, 404]);
    expect(without(theirs.html)).toBe(without(nobodys.html));
  });

  test('nobody signed in is sent to sign in', async () => {
    const answer = await portal.anonymous().get(address);
    expect(answer.status).toBe(303);
    expect(answer.location).toMatch(/^\/sign-in/);
  });
});

test('a school is not told of another that has the child on roll too, nor where a suspension was', async () => {
  const wren = onChild(portal.sql, scene);
  await wren.enrolment({ agency_id: scene.ids.other, main: false, from: '2026-09-01' });
  await wren.suspension({ start_on: '2026-10-06', half_days: 1, agency_id: scene.ids.other });
  const school = await pageFor('teacher');
  expect(section(school, 'identity')).not.toContain('Pretend Hill');
  expect(section(school, 'suspensions')).toContain('6 October 2026: ½ day');
  expect(school.html).not.toContain('Pretend Hill');
  const team = await pageFor('worker');
  expect(section(team, 'identity')).toContain('Pretend Hill School');
  expect(section(team, 'suspensions')).toContain('Pretend Hill School');
});

test('access ends with the enrolment, and with the episode', async () => {
  const child = await addChild(portal.sql, scene, {
    given: 'Teal',
    family: 'Brief',
    school: scene.ids.other,
  });
  const [teacher, worker] = [await portal.as(scene.ids.otherTeacher), await portal.as(scene.ids.otherWorker)];
  await onChild(portal.sql, scene, child).episode({
    agency_id: scene.ids.otherTeam,
    type: 'child_in_need',
    from: '2025-01-01',
  });
  const path = `/children/${scene.authority}/${child}`;
  expect([(await teacher.get(path)).status, (await worker.get(path)).status]).toEqual([200, 200]);
  await portal.sql`update enrolment set "to" = '2026-07-31' where child_id = ${child}`;
  await portal.sql`update involvement_episode set "to" = '2026-07-31' where child_id = ${child}`;
  expect([(await teacher.get(path)).status, (await worker.get(path)).status]).toEqual([404, 404]);
});

test('a child of whom little is known has a page that says so', async () => {
  const child = await addChild(portal.sql, scene, {
    given: 'سارة',
    family: 'المثال',
    knownAs: 'Sara',
    school: scene.ids.school,
  });
  const page = await (await portal.as(scene.ids.teacher)).get(`/children/${scene.authority}/${child}`);
  expect(page.find('h1').innerHTML).toBe('<bdi>سارة المثال (known as Sara)</bdi>');
  expect(page.text()).toContain('No attendance is held for this school year.');
  expect(page.text()).toContain('No social worker is known now.');
  expect(page.text()).toContain('You take part in no consultation about this child.');
  expect(page.text()).toContain('Days left 45 days');
  const noRoll = await addChild(portal.sql, scene, { given: 'Sol', family: 'Nowhere', school: null });
  const other = await (await portal.as(scene.ids.officer)).get(`/children/${scene.authority}/${noRoll}`);
  expect(other.text()).toContain('On no school’s roll');
});

test('the page takes at most five statements', async () => {
  const client = await portal.as(scene.ids.teacher);
  await client.get(address);
  statements.length = 0;
  await client.get(address);
  const begun = statements.findIndex((statement) => /^begin/i.test(statement));
  const own = statements.slice(begun).filter(isOfThePage);
  expect(own.length).toBeGreaterThan(0);
  expect(own.length).toBeLessThanOrEqual(5);
});
