import { file } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { calendarFile } from '../calendar-file.ts';
import { findMeeting } from '../queries/meetings.ts';
import { findConsultation } from '../queries.ts';

export async function get(acting: Acting, { params }: Visit) {
  const record = await findConsultation(acting, params.reference!);
  const meeting = await findMeeting(acting, record, params.id!);
  return file(`${record.reference}.ics`, 'text/calendar', (address) =>
    calendarFile(record, meeting, address),
  );
}
