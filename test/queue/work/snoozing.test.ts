import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonName } from '#test/consultations/scene.ts';
import type { Answer } from '#test/support/answer.ts';
import type { Client } from '#test/support/client.ts';
import { type Floor, follow, listed, press, rowOf, setFloor, undo } from './floor.ts';

let floor: Floor;
let adviser: Client;
beforeAll(async () => {
  floor = await setFloor();
  adviser = await floor.as('adviser');
});
afterAll(() => floor.close());

const snoozed = '/queue?view=snoozed&sort=due';
const why = 'The school’s meeting is on Thursday';

async function snooze(references: readonly string[], fields: Record<string, string>, client = adviser) {
  const page = await client.get('/queue?view=team&sort=oldest');
  return client.submitFrom(await follow(client, await press(client, page, 'Snooze', references)), fields);
}
const in2Weeks = { when: '2026-12-08', why };
const isIn = async (view: string, reference: string, who: PersonName = 'adviser') =>
  listed(await (await floor.as(who)).get(`/queue?view=${view}`)).includes(reference);
const snoozeOf = async (reference: string) =>
  (
    await floor.portal
      .sql`select s.until::text, s.why from snooze s join consultation c on c.id = s.consultation_id where c.reference = ${reference}`
  ).map((row) => ({ ...row }));

describe('snoozing', () => {
  test('several with one reason: out of the working views, told to colleagues, and woken again', async () => {
    const [one, two] = [await floor.consult('accepted'), await floor.consult('submitted')];
    const told = await follow(adviser, await snooze([one!, two!], in2Weeks));
    expect(new URL(told.url).searchParams.get('sort')).toBe('oldest');
    expect(told.text('.deeds')).toContain(`You snoozed ${one} and ${two}.`);
    for (const reference of [one!, two!]) {
      expect(await isIn('unallocated', reference)).toBe(false);
      expect(await isIn('team', reference)).toBe(true);
      const row = rowOf(await (await floor.as('officer')).get(snoozed), reference);
      expect(row).toContain(`Snoozed until 8 December: ${why} (Kim Example)`);
      expect(await snoozeOf(reference)).toEqual([{ until: '2026-12-08', why }]);
    }
    const page = await adviser.get(snoozed);
    const woken = await follow(adviser, await press(adviser, page, 'Wake', [one!, two!]));
    expect(woken.text('.deeds')).toContain('You woke');
    for (const reference of [one!, two!]) {
      expect(await isIn('unallocated', reference)).toBe(true);
      expect(await floor.eventsOf(reference)).toEqual(['snooze', 'wake']);
      expect(await snoozeOf(reference)).toEqual([]);
    }
    // Pressed twice.
    expect((await press(adviser, page, 'Wake', [one!, two!])).status).toBe(303);
    expect(await floor.eventsOf(one!)).toEqual(['snooze', 'wake']);
  });

  test('on a day of one’s own', async () => {
    const reference = await floor.consult('accepted');
    const typed = { when: 'other', 'until-day': '3', 'until-month': '12', 'until-year': '2026', why };
    expect((await snooze([reference], typed)).status).toBe(303);
    expect(await snoozeOf(reference)).toEqual([{ until: '2026-12-03', why }]);
  });

  test.each<[string, Record<string, string>, string]>([
    ['no reason', { when: '2026-12-08', why: ' ' }, 'Enter why it can wait'],
    ['a long reason', { when: '2026-12-08', why: 'x'.repeat(301) }, 'Use 300 characters or fewer'],
    ['no day', { why }, 'comes back'],
    [
      'today',
      { when: 'other', 'until-day': '24', 'until-month': '11', 'until-year': '2026', why },
      'after today',
    ],
    [
      'a day far off',
      { when: 'other', 'until-day': '1', 'until-month': '3', 'until-year': '2027', why },
      'within 90 days',
    ],
    [
      'no real day',
      { when: 'other', 'until-day': '31', 'until-month': '2', 'until-year': '2027', why },
      'real date',
    ],
  ])('with %s the form comes back with all that was typed', async (_, fields, words) => {
    const reference = await floor.consult('accepted');
    const page = await snooze([reference], fields);
    expect(page.status).toBe(422);
    expect(page.text('.govuk-error-summary')).toContain(words);
    expect(page.texts('.selected .reference')).toEqual([reference]);
    expect(page.find('#why').text.trim()).toBe(fields.why!.trim());
    if (fields['until-day'])
      expect(page.find('[name=until-day]').getAttribute('value')).toBe(fields['until-day']);
    expect(await snoozeOf(reference)).toEqual([]);
  });

  test('sent twice it is written once; said anew it is until the later day, and that can be undone', async () => {
    const reference = await floor.consult('accepted');
    const form = await follow(
      adviser,
      await press(adviser, await adviser.get('/queue?view=team&sort=oldest'), 'Snooze', [reference]),
    );
    const answers = await Promise.all([1, 2].map(() => adviser.submitFrom(form, in2Weeks)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await floor.eventsOf(reference)).toEqual(['snooze']);
    const officer = await floor.as('officer');
    const anew = await snooze([reference], { when: '2026-11-30', why: 'Until Monday' }, officer);
    expect(await snoozeOf(reference)).toEqual([{ until: '2026-11-30', why: 'Until Monday' }]);
    await follow(officer, await undo(officer, await follow(officer, anew)));
    expect(await snoozeOf(reference)).toEqual([{ until: '2026-12-08', why }]);
  });

  test('what has ended meanwhile is named, and the others are snoozed', async () => {
    const [open, ended] = [await floor.consult('accepted'), await floor.consult('accepted')];
    const page = await adviser.get('/queue?view=team&sort=oldest');
    const form = await follow(adviser, await press(adviser, page, 'Snooze', [open!, ended!]));
    await floor.portal
      .sql`update consultation set status = 'withdrawn', ended_at = now(), due_on = null, version = 2 where reference = ${ended!}`;
    const answer = await adviser.submitFrom(form, in2Weeks);
    expect(answer.status).toBe(409);
    expect(answer.texts('.selected__one')).toEqual([
      `${ended} Only a consultation that is open can be snoozed.`,
    ]);
    expect(await snoozeOf(open!)).toHaveLength(1);
    expect(await snoozeOf(ended!)).toEqual([]);
    expect(await floor.eventsOf(ended!)).toEqual([]);
  });

  test('is for the Virtual School of the authority', async () => {
    const reference = await floor.consult('accepted');
    const fields = { c: reference, ...in2Weeks };
    for (const who of ['teacher', 'trustStaff', 'worker'] as const) {
      const client = await floor.as(who);
      expect((await client.get(`/queue/snooze?c=${reference}`)).status).toBe(403);
      expect((await client.post('/queue/snooze', fields)).status).toBe(403);
      expect((await client.post('/queue/waking', { c: reference })).status).toBe(403);
    }
    const neighbour = await floor.as('neighbour');
    expect((await neighbour.get(`/queue/snooze?c=${reference}`)).status).toBe(404);
    expect((await neighbour.post('/queue/snooze', fields)).status).toBe(404);
    expect((await neighbour.post('/queue/waking', { c: reference })).status).toBe(404);
    expect(await floor.eventsOf(reference)).toEqual([]);
  });
});

describe('what is snoozed comes back', () => {
  test('when somebody else does something, though not when whoever snoozed it does', async () => {
    const reference = await floor.consult('accepted');
    await snooze([reference], in2Weeks);
    const say = async (who: PersonName, audience: string) => {
      const fields = { key: crypto.randomUUID(), audience, body: 'Invented words' };
      const client = await floor.as(who);
      expect((await client.post(`/consultations/${reference}/entries`, fields)).status).toBe(303);
    };
    await say('adviser', 'virtual_school');
    expect(await isIn('unallocated', reference)).toBe(false);
    await say('teacher', 'all');
    expect(await isIn('unallocated', reference)).toBe(true);
    expect(await snoozeOf(reference)).toEqual([]);
  });

  test('not by being watched, opened or flagged over', async () => {
    const reference = await floor.consult('accepted');
    await snooze([reference], in2Weeks);
    const officer = await floor.as('officer');
    await officer.get(`/consultations/${reference}`);
    await officer.post('/queue/watching', { c: reference });
    await (await floor.as('teacher')).get(`/consultations/${reference}`);
    expect(await isIn('unallocated', reference)).toBe(false);
  });

  test('on its day, by the calendar of London', async () => {
    const reference = await floor.consult('accepted', { due_on: '2026-11-26' });
    const typed = { when: 'other', 'until-day': '27', 'until-month': '11', 'until-year': '2026', why };
    await snooze([reference], typed);
    const overdue = async () => isIn('overdue', reference);
    expect([await isIn('unallocated', reference), await overdue()]).toEqual([false, false]);
    // Half past eleven in the evening of the 26th.
    floor.later({ days: 2, hours: 13, minutes: 30 });
    expect([await isIn('unallocated', reference), await isIn('snoozed', reference), await overdue()]).toEqual(
      [false, true, false],
    );
    floor.later({ minutes: 31 });
    expect([await isIn('unallocated', reference), await isIn('snoozed', reference)]).toEqual([true, false]);
    expect(await overdue()).toBe(true);
    const page = await (await floor.as('adviser')).get('/queue?view=overdue');
    expect(rowOf(page, reference)).not.toContain('Snoozed');
  });

  test('and shows under Overdue meanwhile, for its clock runs on', async () => {
    const reference = await floor.consult('accepted', { due_on: '2026-11-20' });
    adviser = await floor.as('adviser');
    await snooze([reference], {
      when: 'other',
      'until-day': '20',
      'until-month': '12',
      'until-year': '2026',
      why,
    });
    const page = await adviser.get('/queue?view=overdue');
    expect(rowOf(page, reference)).toContain('Snoozed until 20 December');
    expect(await isIn('unallocated', reference)).toBe(false);
  });
});

describe('a party', () => {
  test('cannot notice that it was snoozed, flagged, watched, woken', async () => {
    const [first, second] = [await floor.consult('allocated'), await floor.consult('allocated')];
    const teacher = await floor.as('teacher');
    const look = async () => {
      const pages = await Promise.all(
        [
          '/consultations?view=open',
          '/consultations?view=open&q=late',
          `/consultations/${first}`,
          `/consultations/${first}/timeline`,
          `/consultations/${first}/withdrawal`,
          '/',
        ].map((path) => teacher.get(path)),
      );
      return pages.map((page) => [page.status, told(page)]);
    };
    await look();
    const before = await look();
    const row = async () => ({ ...(await floor.found(first!)) });
    const stored = await row();
    const officer = await floor.as('officer');
    await snooze(
      [first!, second!],
      { when: 'other', 'until-day': '20', 'until-month': '12', 'until-year': '2026', why },
      officer,
    );
    await officer.post('/queue/flag', { c: first!, why: 'Look at this' });
    await officer.post('/queue/watching', { c: first! });
    await officer.post('/queue/waking', { c: first! });
    await officer.post('/queue/unflagging', { c: first! });
    expect(await floor.eventsOf(first!)).toEqual(['snooze', 'flag', 'wake', 'unflag']);
    expect(await look()).toEqual(before);
    expect(await row()).toEqual(stored);
  });

  const told = (page: Answer) => page.text('main').replace(/\d+ (minutes?|seconds?) ago/g, '');
});
