import published from './bank-holidays.json' with { type: 'json' };
import type { SchoolCalendar } from './school-calendar.ts';

/** Bank holidays of England and Wales, 2024 to 2027; the file names its source. */
export const bankHolidays: SchoolCalendar['bankHolidays'] = published.events.map(({ date, title }) => ({
  date: Temporal.PlainDate.from(date),
  title,
}));
