import fc from 'fast-check';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';

const first = Temporal.PlainDate.from('2024-09-02');
const dayAfter = (days: number) => first.add({ days });

const span = (from: number, days: number) => ({ from: dayAfter(from), to: dayAfter(from + days) });

/** A calendar of terms with holidays between them, closures and bank holidays wherever they fall; or of nothing. */
export const someCalendar: fc.Arbitrary<SchoolCalendar> = fc
  .record({
    terms: fc.array(fc.tuple(fc.integer({ min: 2, max: 90 }), fc.integer({ min: 1, max: 40 })), {
      maxLength: 9,
    }),
    closures: fc.array(fc.tuple(fc.nat({ max: 800 }), fc.integer({ min: 1, max: 9 })), { maxLength: 8 }),
    holidays: fc.array(fc.nat({ max: 800 }), { maxLength: 8 }),
  })
  .map(({ terms, closures, holidays }) => {
    let at = 0;
    return {
      terms: terms.map(([days, gap], number) => {
        const term = { name: `Term ${number + 1}`, ...span(at, days) };
        at += days + gap;
        return term;
      }),
      closures: closures.map(([from, days]) => ({ why: 'closed', ...span(from, days) })),
      bankHolidays: holidays.map((days) => ({ date: dayAfter(days), title: 'Invented holiday' })),
    };
  });

/** An hour of the time that `someCalendar` is about. */
export const someHour = fc
  .nat({ max: 24 * 700 })
  .map((hours) => first.toZonedDateTime('Europe/London').toInstant().add({ hours }));
