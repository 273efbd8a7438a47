import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { worker } from '#db/client.ts';
import { findCalendar, findCalendars } from '#src/calendars/queries.ts';
import { isSchoolDay, type SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { dueDate } from '#src/consultations/clock.ts';
import { longshore } from '#test/calendars/longshore-calendar.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { type Scene, setScene } from './scene.ts';

/* A holiday in a feed is not every school's: another nation's is none here, and a school may be open on it. */

const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Europe/London').toInstant();
const dueOn = (calendar: SchoolCalendar, submitted: string, level: number) =>
  dueDate({
    submittedAt: at(submitted),
    serviceLevelSchoolDays: level,
    pauses: [],
    calendar,
    now: at('2028-01-01T00:00'),
  }).dueOn?.toString();

describe('holidays of other nations', () => {
  const yearRound = {
    ...longshore,
    terms: [{ name: 'All year', from: day('2025-09-01'), to: day('2027-09-01') }],
    closures: [],
  };
  test.each([
    ['2 January, in Scotland', '2026-01-02'],
    ['St Patrick’s Day, in Northern Ireland', '2026-03-17'],
    ['the Battle of the Boyne, in Northern Ireland', '2026-07-13'],
    ['the summer holiday of Scotland', '2026-08-03'],
    ['St Andrew’s Day, in Scotland', '2026-11-30'],
  ])('%s, counts', (_, on) => {
    expect(isSchoolDay(yearRound, day(on))).toEqual({ counts: true, beyondCalendar: false });
  });

  test('the holidays of England and Wales do not, and move the due date', () => {
    expect(dueOn(yearRound, '2026-05-01T10:00', 1)).toBe('2026-05-05');
    expect(dueOn(yearRound, '2026-08-28T10:00', 1)).toBe('2026-09-01');
  });
});

describe('a school’s own days', () => {
  let portal: Portal;
  let scene: Scene;
  beforeAll(async () => {
    portal = await startPortal();
    scene = await setScene(portal.sql);
  });
  afterAll(() => portal.close());

  const add = (table: 'term' | 'closure', agency: string | null, words: string, from: string, to: string) =>
    portal.sql`insert into ${portal.sql(table)} (local_authority_id, id, agency_id, ${portal.sql(table === 'term' ? 'name' : 'why')}, "from", "to")
      select id, gen_random_uuid(), ${agency}, ${words}, ${from}, ${to} from authority where code = '999'`;
  const authority = async () =>
    (await portal.sql`select id from authority where code = '999'`)[0]!.id as string;
  const calendarOf = async (schoolId: string | null) => {
    const { ids } = scene;
    const [member] = await portal.sql`select id from membership where person_id = ${ids.manager}`;
    const id = await authority();
    return portal.database.transaction({ personId: ids.manager, membershipId: member!.id }, (db) =>
      findCalendar(db, id, schoolId),
    );
  };

  test('its own terms are counted in place of its authority’s, and its closures beside theirs', async () => {
    const { school, other } = scene.ids;
    await add('term', school, 'Own autumn', '2026-08-24', '2026-12-12');
    await add('closure', null, 'Training for all', '2026-11-25', '2026-11-26');
    await add('closure', other, 'Burst boiler', '2026-11-26', '2026-11-27');
    expect(dueOn(await calendarOf(school), '2026-11-24T10:00', 1)).toBe('2026-11-26');
    expect(dueOn(await calendarOf(other), '2026-11-24T10:00', 1)).toBe('2026-11-27');
    expect(dueOn(await calendarOf(null), '2026-11-24T10:00', 1)).toBe('2026-11-26');
    // Its own term ends a week before its authority's.
    expect(isSchoolDay(await calendarOf(school), day('2026-12-08')).counts).toBe(true);
    expect(isSchoolDay(await calendarOf(other), day('2026-12-18')).counts).toBe(true);
    expect(isSchoolDay(await calendarOf(school), day('2026-08-25')).counts).toBe(true);
    expect(isSchoolDay(await calendarOf(other), day('2026-08-25')).counts).toBe(false);
  });

  test('one that says it is open on a day is, whatever the day is to others, and keeps its authority’s terms', async () => {
    const { other } = scene.ids;
    await add('term', null, 'Summer 2027', '2027-04-12', '2027-07-24');
    await add('term', other, 'Open on the bank holiday', '2027-05-03', '2027-05-04');
    await add('term', other, 'Saturday school', '2027-05-15', '2027-05-16');
    expect(dueOn(await calendarOf(other), '2027-04-30T10:00', 1)).toBe('2027-05-03');
    expect(dueOn(await calendarOf(null), '2027-04-30T10:00', 1)).toBe('2027-05-04');
    expect(dueOn(await calendarOf(other), '2027-05-14T10:00', 2)).toBe('2027-05-17');
    expect(dueOn(await calendarOf(other), '2027-05-04T10:00', 1)).toBe('2027-05-05');
  });

  test('asked for at once, each is what it is alone; those with nothing of their own share one', async () => {
    const { school, other, trust, team, manager } = scene.ids;
    const [member] = await portal.sql`select id from membership where person_id = ${manager}`;
    const id = await authority();
    const all = await portal.database.transaction({ personId: manager, membershipId: member!.id }, (db) =>
      findCalendars(db, id, [school, null, other, trust, team, school]),
    );
    for (const one of [school, other, null]) expect(all(one)).toEqual(await calendarOf(one));
    expect(all(trust)).toBe(all(null));
    expect(all(team)).toBe(all(trust));
    expect(all(school)).not.toBe(all(other));
  });

  test('the worker asks an authority’s, and reads nothing else for it', async () => {
    const id = await authority();
    const asked = await portal.database.transaction(worker, (db) => findCalendar(db, id));
    expect(asked).toEqual(await calendarOf(null));
  });
});
