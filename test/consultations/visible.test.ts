import { beforeAll, describe, expect, test } from 'vitest';
import { isOfThePage } from '#test/support/statements.ts';
import { now, type PersonName } from './scene.ts';
import { setStage } from './stage.ts';

const statements: string[] = [];
const stage = setStage({
  now: () => now,
  onStatement: (statement) => statements.push(statement),
});

const read = async (who: PersonName, path: string) => (await stage.as(who)).get(path);

/** One of each audience, and a review with figures. */
async function rich(): Promise<string> {
  const figures = {
    from: '2026-10-12',
    to: '2026-11-23',
    possible: 50,
    attended: 37,
    authorised: 8,
    unauthorised: 5,
    partTime: 0,
    suspended: 0,
    suspensions: 0,
    suspensionHalfDays: 0,
  };
  const reference = await stage.scene.consult('in_review', {
    figures_at_start: stage.portal.sql.json(figures),
  });
  const { adviser, virtualSchool } = stage.scene.ids;
  for (const audience of ['all', 'professionals', 'virtual_school']) {
    await stage.scene.hang('entry', reference, {
      kind: 'message',
      audience,
      body: `Said to ${audience}.`,
      person_id: adviser,
      agency_id: virtualSchool,
      written_at: now.toString(),
    });
    await stage.scene.hang('event', reference, {
      what: 'post',
      audience,
      person_id: adviser,
      agency_id: virtualSchool,
      at: now.toString(),
    });
  }
  await stage.scene.hang('review', reference, {
    held_on: '2026-11-23',
    words: 'Better',
    figures: stage.portal.sql.json(figures),
    person_id: adviser,
    recorded_at: now.toString(),
  });
  return `/consultations/${reference}`;
}

describe('what each reader sees', () => {
  let path: string;
  beforeAll(async () => {
    path = await rich();
  });

  test.each<[PersonName, string[]]>([
    ['teacher', ['all']],
    ['trustStaff', ['all']],
    ['worker', ['all', 'professionals']],
    ['officer', ['all', 'professionals', 'virtual_school']],
    ['adviser', ['all', 'professionals', 'virtual_school']],
    ['manager', ['all', 'professionals', 'virtual_school']],
  ])('%s reads the thread and the timeline of %j', async (who, audiences) => {
    const page = await read(who, path);
    expect(page.texts('.thread-entry__text')).toEqual(audiences.map((audience) => `Said to ${audience}.`));
    expect((await read(who, `${path}/timeline`)).texts('.timeline-item__what')).toHaveLength(
      audiences.length,
    );
  });

  test.each<[PersonName, { child: boolean; contact: boolean; plan: boolean }]>([
    ['teacher', { child: true, contact: true, plan: false }],
    ['trustStaff', { child: false, contact: false, plan: false }],
    ['worker', { child: true, contact: true, plan: true }],
    ['officer', { child: true, contact: true, plan: false }],
    ['adviser', { child: true, contact: true, plan: true }],
    ['manager', { child: true, contact: true, plan: true }],
  ])('%s knows of the child: %j', async (who, knows) => {
    const aside = (await read(who, path)).text('.record__aside');
    const html = (await read(who, path)).html;
    expect(html.includes('Fictitious')).toBe(knows.child);
    expect(html.includes('2 May 2013')).toBe(knows.child);
    expect(html.includes('74.0%')).toBe(knows.child);
    expect(aside.includes('Sam Fictional, Social worker')).toBe(knows.contact);
    expect(html.includes('Child protection')).toBe(knows.plan);
    expect(html.includes('2 Mar 2026')).toBe(knows.plan);
    expect((await read(who, `${path}/plan`)).html.includes('Fictitious')).toBe(knows.child);
  });

  test.each<PersonName>(['otherTeacher', 'otherWorker', 'neighbour'])(
    '%s is told that there is none',
    async (who) => {
      const absent = path.replace(/\d{6}$/, '999999');
      for (const page of ['', '/timeline', '/plan', '/advice', '/closure']) {
        const [theirs, none] = [await read(who, path + page), await read(who, absent + page)];
        // A role that never does this is told so before any record is looked for.
        expect(theirs.status).toBe(none.status);
        expect([403, 404]).toContain(theirs.status);
        if (theirs.status === 404) expect(masked(theirs.html)).toBe(masked(none.html));
      }
      expect((await read(who, path)).status).toBe(404);
    },
  );

  test('a school that was a party reads it no more', async () => {
    const reference = await stage.scene.consult('allocated');
    const at = `/consultations/${reference}`;
    expect((await read('teacher', at)).status).toBe(200);
    const { id } = await stage.scene.found(reference);
    await stage.portal
      .sql`update consultation_party set "to" = now() where consultation_id = ${id} and agency_id = ${stage.scene.ids.school}`;
    expect((await read('teacher', at)).status).toBe(404);
    expect((await read('trustStaff', at)).status).toBe(404);
    expect((await read('worker', at)).status).toBe(200);
  });
});

/** What differs from one answer to the next whoever asks: tokens, keys, the error's own reference. */
const masked = (html: string) =>
  html
    .replace(/nonce="[^"]*"/g, '')
    .replace(/name="(_csrf|key)" value="[^"]*"/g, '')
    .replace(/\/changes\?since=[^"&]*/g, '')
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')
    .replace(/reference[^<]*<[^>]*>[^<]*/gi, '');

describe('what is not for everyone', () => {
  test('a note within the Virtual School changes nothing that the school sees', async () => {
    const reference = await stage.scene.consult('allocated');
    const at = `/consultations/${reference}`;
    const teacher = await stage.as('teacher');
    const before = [await teacher.get(at), await teacher.get(`${at}/timeline`)];
    const row = await stage.scene.found(reference);
    await (await stage.as('adviser')).submit(
      at,
      { body: 'Between us', audience: 'virtual_school' },
      { form: '/entries' },
    );
    const after = [await teacher.get(at), await teacher.get(`${at}/timeline`)];
    expect(after.map(({ html }) => masked(html))).toEqual(before.map(({ html }) => masked(html)));
    expect(await stage.scene.found(reference)).toEqual(row);
  });

  test('a question to social care is not read by the school', async () => {
    const reference = await stage.scene.consult('information_requested');
    const { id } = await stage.scene.found(reference);
    await stage.portal
      .sql`update pause set waiting_on_id = ${stage.scene.ids.team}, why = 'What does the core group say?' where consultation_id = ${id}`;
    const at = `/consultations/${reference}`;
    expect((await read('worker', at)).text()).toContain('core group');
    expect((await read('officer', at)).text()).toContain('core group');
    expect((await read('teacher', at)).text()).not.toContain('core group');
  });
});

test('of a very long conversation the newest part is shown, and the whole when it is asked for', async () => {
  const reference = await stage.scene.consult('allocated');
  const { id } = await stage.scene.found(reference);
  await stage.portal
    .sql`insert into entry (local_authority_id, id, consultation_id, kind, audience, person_id, agency_id, body, written_at)
    select ${stage.scene.authority}, gen_random_uuid(), ${id}, 'message', 'all', ${stage.scene.ids.teacher}, ${stage.scene.ids.school}, n::text, ${now.toString()}::timestamptz - interval '1 hour' + n * interval '1 second'
    from generate_series(1, 103) as n`;
  const numbers = (from: number) => Array.from({ length: 104 - from }, (_, at) => String(from + at));
  const newest = await read('worker', `/consultations/${reference}`);
  expect(newest.texts('.thread-entry__text')).toEqual(numbers(4));
  const whole = await read('worker', newest.link('Show what was written earlier').split('#')[0]!);
  expect(whole.texts('.thread-entry__text')).toEqual(numbers(1));
  expect(whole.text('#conversation')).not.toContain('written earlier');
});

test('a record costs five statements', async () => {
  const path = await rich();
  const teacher = await stage.as('teacher');
  await teacher.get(path);
  statements.length = 0;
  await teacher.get(path);
  const own = statements.filter(isOfThePage);
  expect(own).toHaveLength(5);
});
