import { describe, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import type { PersonName } from '#test/consultations/scene.ts';
import { ofSetting, referenceOf, useWorld } from './world.ts';

const { world, as, born, begin, beginAbout, answer } = useWorld();
const pages = [
  '',
  '/ask',
  '/situation',
  '/safety',
  '/safeguarding',
  '/joining',
  '/files',
  '/suggestions',
  '/check',
  '/deletion',
];

describe('a draft', () => {
  test('is its author’s alone: to everybody else it is not there', async () => {
    const draft = await begin(await as('teacher'));
    for (const who of [
      'otherTeacher',
      'trustStaff',
      'worker',
      'officer',
      'manager',
      'neighbour',
    ] as PersonName[]) {
      const client = await as(who);
      for (const path of pages) {
        expect([path, (await client.get(`${draft}${path}`)).status]).toEqual([path, 404]);
      }
      for (const path of ['/submission', '/deletion', '/ask']) {
        expect(
          (await client.post(`${draft}${path}`, path === '/deletion' ? {} : { version: '1' })).status,
        ).toBe(404);
      }
    }
    expect((await world.portal.anonymous().get(draft)).status).toBe(303);
  });

  test('answers like one that never was', async () => {
    const client = await as('otherTeacher');
    const theirs = await begin(await as('teacher'));
    const words = async (path: string) => (await client.get(path)).text().replace(/[0-9a-f]{10}/, '');
    expect(await words(theirs)).toBe(await words(`/requests/${newId()}`));
    expect((await client.get('/requests/none')).status).toBe(404);
  });

  test('about a child who left is stopped, keeps the child unseen, and can be deleted', async () => {
    const client = await as('teacher');
    const child = await born({ given: 'Leaver' });
    const draft = await beginAbout(client, child);
    await world.portal.sql`update enrolment set "to" = '2026-09-30' where child_id = ${child}`;
    const gone = await client.get(draft);
    expect(gone.status).toBe(403);
    expect(gone.html).not.toContain('Leaver');
    expect((await client.post(`${draft}/submission`, { version: '1' })).status).toBe(403);
    expect((await client.submit(`${draft}/deletion`)).location).toBe('/');
    expect((await client.get(draft)).status).toBe(404);
  });

  test('cannot be begun about a child who is not on roll, in any words', async () => {
    const client = await as('teacher');
    const theirs = await born({ given: 'Theirs', school: world.scene.ids.other });
    const key = newId();
    for (const child of [
      `${world.scene.authority}_${theirs}`,
      `${world.scene.authority}_${newId()}`,
      'nobody',
      '',
    ]) {
      expect((await client.post('/requests', { key, child })).status).toBe(404);
    }
  });

  test('is not sent with the key of somebody else’s', async () => {
    const id = (await begin(await as('teacher'))).split('/').at(-1)!;
    const client = await as('otherTeacher');
    const begun = await client.post('/requests/new', { key: id, about: 'setting' });
    expect((await client.get(begun.location!)).status).toBe(404);
  });

  test('that was sent is no draft', async () => {
    const client = await as('teacher');
    const draft = await begin(client);
    await answer(client, draft, ofSetting);
    const page = await client.get(`${draft}/ask`);
    const reference = referenceOf((await client.submit(`${draft}/check`)).location);
    const late = await client.submitFrom(page, { question: 'Typed too late' });
    expect(late.status).toBe(409);
    expect(late.texts('textarea')).toContain('Typed too late');
    expect((await client.post(`${draft}/deletion`)).status).toBe(409);
    for (const path of pages) expect((await client.get(`${draft}${path}`)).location).toContain(reference);
  });
});

describe('asking', () => {
  test('is for those whose role asks', async () => {
    for (const who of ['teacher', 'trustStaff', 'worker', 'officer', 'adviser', 'manager'] as PersonName[]) {
      const { status } = await (await as(who)).get('/requests/new');
      expect([200, 303]).toContain(status);
    }
    const { sql } = world.portal;
    const [agency, person] = [newId(), newId()];
    await sql`insert into agency ${sql({ id: agency, kind: 'partnership', name: 'Pretend Partnership', authority_id: world.scene.authority })}`;
    await sql`insert into person ${sql({ id: person, name: 'Val Notional', email: 'v@portal.example', session_epoch: '2020-01-01' })}`;
    await sql`insert into membership ${sql({ id: newId(), person_id: person, agency_id: agency, role: 'partnership_lead', title: 'Lead', from: '2020-01-01' })}`;
    const client = await world.portal.as(person);
    for (const path of ['/requests/new', '/requests/new/school?about=group', '/requests/new/child']) {
      expect((await client.get(path)).status).toBe(403);
    }
    expect((await client.post('/requests', { key: newId(), child: 'x' })).status).toBe(403);
  });

  test('of what the agency does not ask about is refused', async () => {
    const school = await as('teacher');
    expect((await school.post('/requests/new', { key: newId(), about: 'trust' })).status).toBe(403);
    const worker = await as('worker');
    expect((await worker.post('/requests/new', { key: newId(), about: 'setting' })).status).toBe(403);
    expect((await school.post('/requests/new', { key: newId(), about: 'weather' })).status).toBe(422);
    expect((await school.submit('/requests/new', {})).text('.govuk-error-summary')).toContain(
      'Choose what you need help with',
    );
    const trust = await as('trustStaff');
    const theirs = { key: newId(), about: 'setting', school: world.scene.ids.other };
    expect((await trust.post('/requests/new/school', theirs)).status).toBe(404);
    expect(
      (await trust.submit('/requests/new/school?about=group', {})).text('.govuk-error-summary'),
    ).toContain('Choose a school');
    expect((await trust.get('/requests/new/school?about=weather')).status).toBe(400);
  });
});

describe('looking for a child', () => {
  const bad: [name: string, set: Record<string, string | string[]>, field: string][] = [
    ['no number', {}, 'upn'],
    ['a wrong number', { upn: 'B999200012001' }, 'upn'],
    ['two numbers', { upn: ['A', 'B'] }, 'upn'],
    ['no name', { 'bornOn-day': '1', 'bornOn-month': '1', 'bornOn-year': '2012' }, 'familyName'],
    [
      'no month',
      { familyName: 'Any', 'bornOn-day': '1', 'bornOn-month': '', 'bornOn-year': '2012' },
      'bornOn-month',
    ],
  ];
  test.each(bad)('with %s says what to mend', async (_name, set, field) => {
    const again = await (await as('teacher')).submit('/requests/new/child', set, {
      form: `#search-${'familyName' in set || 'bornOn-day' in set ? 'name' : 'upn'}`,
    });
    expect(again.status).toBe(422);
    expect(again.find('.govuk-error-summary a').getAttribute('href')).toBe(`#${field}`);
    expect(again.has(`#${field}`)).toBe(true);
  });
});
