import type { AgencyKind } from '#db/schema/agencies.ts';
import { londonDay, longDate } from '#src/web/dates.ts';
import type { Count, Period } from '../queries/summary.ts';

/** Agencies of these kinds look at records. */
const kinds = {
  school: 'Schools',
  trust: 'Trusts',
  team: 'Social care',
  virtual_school: 'Virtual School',
} as const satisfies Partial<Record<AgencyKind, string>>;

export const kindWords = Object.values(kinds);

const shown: Record<Period, number> = { day: 14, week: 8 };

/** The first day of each period that is shown, the latest first. */
export function periodsUntil(now: Temporal.Instant, by: Period): Temporal.PlainDate[] {
  const today = londonDay(now);
  const latest = by === 'week' ? today.subtract({ days: today.dayOfWeek - 1 }) : today;
  return Array.from({ length: shown[by] }, (_, n) => latest.subtract({ [`${by}s`]: n }));
}

export function presentSummary(counts: Count[], periods: Temporal.PlainDate[], by: Period) {
  return periods.map((starts) => ({
    period: by === 'week' ? `Week of ${longDate(starts)}` : longDate(starts),
    cells: Object.entries(kinds).map(([kind, words]) => {
      const count = counts.find((one) => one.starts === starts.toString() && one.kind === kind);
      return { kind: words, readings: count?.readings ?? 0, people: count?.people ?? 0 };
    }),
  }));
}
