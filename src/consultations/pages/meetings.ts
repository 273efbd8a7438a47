import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { readDatedForm } from '#src/web/dated-form.ts';
import { LONDON, londonDay } from '#src/web/dates.ts';
import { choice, optionalText, orAgain, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { parseTime } from '#src/web/time-field.ts';
import { bookMeeting } from '../book-meeting.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { findReady } from '../ready.ts';
import { key, version } from '../request-fields.ts';

const lengths = ['15', '30', '45', '60', '90', '120'] as const;

const form = z.strictObject({
  key,
  version,
  start: requiredText({ missing: 'Enter the start time', most: 20 }).transform((text, context) => {
    const time = parseTime(text);
    if (!time && text) context.addIssue('Enter the start time like 3:30pm or 15:30');
    return time ?? z.NEVER;
  }),
  minutes: choice(lengths, 'Choose how long it takes').transform(Number),
  place: requiredText({ missing: 'Enter where it is', most: 200 }),
  note: optionalText({ most: 2000 }),
});

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'book_meeting');
  const context = {
    title: 'Book a meeting',
    button: 'Book the meeting',
    lengths: lengths.map((value) => ({ value, text: `${value} minutes` })),
    invited: record.parties.map(({ name }) => name),
  };
  return moveForm('consultations/meetings', record, context, shown);
}

export function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      const { day, start, ...booking } = readDatedForm(form, meetingDay(acting), visit.form);
      const startsAt = day!.toZonedDateTime({ timeZone: LONDON, plainTime: start }).toInstant();
      await bookMeeting(acting, reference, { ...booking, startsAt });
      return redirect(paths.section(reference, 'meetings'));
    },
    (shown) => get(acting, visit, shown),
  );
}

const meetingDay = ({ now }: Acting) => ({
  name: 'date',
  what: 'the date of the meeting',
  isFirst: true,
  fault: (day: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(day, londonDay(now)) < 0
      ? 'The date of the meeting must be today or later'
      : null,
});
