import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#test/support/client.ts';
import { at, day, setStage } from './stage.ts';

const stage = setStage();
let adviser: Client;
let teacher: Client;
beforeAll(async () => {
  adviser = await stage.as('adviser');
  teacher = await stage.as('teacher');
});

describe('a meeting', () => {
  test('goes into a calendar without a word about whom it is', async () => {
    const reference = await stage.scene.consult('accepted');
    const officer = await stage.as('officer');
    const booking = { start: '3:30pm', minutes: '45', place: 'At Wren’s school', note: 'About Wren' };
    await officer.submit(`${at(reference)}/meetings`, { ...booking, ...day('date', '1', '12') });
    const page = await teacher.get(at(reference));
    const invitation = page.find('a[href$=".ics"]').getAttribute('href')!;
    const file = await teacher.get(invitation);
    expect(file.headers.get('content-type')).toContain('text/calendar');
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename=${reference}.ics`);
    const text = file.html.replace(/\r\n /g, '');
    expect(text).toContain('METHOD:PUBLISH');
    expect(text).toContain('DTSTART:20261201T153000Z');
    expect(text).toContain('DTEND:20261201T161500Z');
    expect(text).toContain(`${stage.portal.url}${at(reference)}`);
    expect(text).not.toMatch(/Wren|Fictitious|Late on most|Invented|Mock/);
    expect((await (await stage.as('otherTeacher')).get(invitation)).status).toBe(404);
    const other = at(await stage.scene.consult('accepted'));
    expect((await teacher.get(invitation.replace(at(reference), other))).status).toBe(404);
  });
});

describe('a review', () => {
  const sessions = (from: string, attended: number) => ({
    local_authority_id: stage.scene.authority,
    child_id: stage.scene.child,
    agency_id: stage.scene.ids.school,
    from,
    to: '2026-11-24',
    possible: 50,
    attended,
    authorised: 0,
    unauthorised: 50 - attended,
  });

  test('puts the figures of the day beside those at the start, and lets the plan go on', async () => {
    await stage.portal.sql`insert into attendance_period ${stage.portal.sql(sessions('2026-10-13', 45))}`;
    const start = {
      ...sessions('2026-09-29', 38),
      partTime: 0,
      suspended: 0,
      suspensions: 1,
      suspensionHalfDays: 3,
    };
    const reference = await stage.scene.consult('plan_in_progress', {
      figures_at_start: stage.portal.sql.json({ ...start, to: '2026-11-10' }),
    });
    const form = await adviser.get(`${at(reference)}/review`);
    expect(form.text('.comparison')).toContain('Attendance 76.0% 90.0% +14.0 points');
    const said = { words: 'Better', next: 'carry_on', ...day('nextOn', '14', '12') };
    await adviser.submitFrom(form, said);
    expect((await stage.scene.found(reference)).status).toBe('plan_in_progress');
    const page = await teacher.get(at(reference));
    expect(page.text('.comparison')).toContain('Suspensions 1 0 −1');
    expect(page.text('#reviews')).toContain('Next review: Monday 14 December 2026');
    expect((await adviser.get(at(reference))).text('.whose-turn')).toContain('Waiting for the review');
    // What was known then stays so, whatever is learnt since.
    await stage.portal.sql`update attendance_period set attended = 0, unauthorised = 50`;
    expect((await teacher.get(at(reference))).text('.comparison')).toContain('90.0%');
  });
});
