import ical, { ICalCalendarMethod } from 'ical-generator';
import { paths } from './paths.ts';

type Meeting = { id: string; startsAt: Temporal.Instant; minutes: number; bookedAt: Temporal.Instant };

/**
 * A meeting for a calendar, which may lie anywhere: the reference and a link, and nothing of whom it is about.
 * @param address makes a path a whole address
 */
export function calendarFile(
  { reference }: { reference: string },
  { id, startsAt, minutes, bookedAt }: Meeting,
  address: (path: string) => string,
): string {
  const url = address(paths.consultation(reference));
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Virtual School', product: 'Portal' },
  });
  calendar.createEvent({
    id,
    start: startsAt,
    end: startsAt.add({ minutes }),
    stamp: bookedAt,
    summary: `Consultation ${reference}`,
    description: `The place and what it is about are in the portal: ${url}`,
    url,
  });
  return calendar.toString();
}
