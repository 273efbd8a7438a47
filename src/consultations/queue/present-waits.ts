import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { schoolDays } from '../explain-pauses.ts';
import { type ServiceLevelSettings, serviceLevel, type Urgency, urgencies } from '../service-levels.ts';
import { schoolDaysWaited } from '../waited.ts';
import type { Wait } from './queries/waits.ts';

type Counted = { urgency: Urgency; waited: number; level: number };

/** How long requests of this term waited for an answer, by urgency, beside the level that each was given. */
export function presentWaits(
  waits: readonly Wait[],
  calendarOf: (settingId: string | null) => SchoolCalendar,
  levels: ServiceLevelSettings,
) {
  const counted = waits.map(
    ({ urgency, settingId, serviceLevelDays, from, answeredAt, pauses }): Counted => ({
      urgency,
      level: serviceLevelDays,
      waited: schoolDaysWaited(calendarOf(settingId), {
        from,
        to: answeredAt,
        pauses: pauses.map(({ from, to }) => ({
          from: Temporal.Instant.from(from),
          to: Temporal.Instant.from(to),
        })),
      }),
    }),
  );
  return urgencies.flatMap((urgency) => {
    const of = counted.filter((one) => one.urgency === urgency);
    if (!of.length) return [];
    const within = of.filter(({ waited, level }) => waited <= level).length;
    return [
      {
        name: serviceLevel(urgency, levels).label,
        answered: of.length,
        median: median(of.map(({ waited }) => waited)).toLocaleString('en-GB'),
        level: levelWords(of.map(({ level }) => level)),
        within: `${within} of ${of.length}`,
      },
    ];
  });
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** "10 school days"; "3 to 10 school days" where they were given different ones. */
function levelWords(levels: readonly number[]): string {
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  return least === most ? schoolDays(least) : `${least} to ${schoolDays(most)}`;
}
