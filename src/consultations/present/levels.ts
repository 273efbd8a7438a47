import { dateTime } from '#src/web/dates.ts';
import { fieldOf } from '../level-form.ts';
import {
  type Days,
  type ServiceLevelSettings,
  serviceLevel,
  type Theme,
  urgencies,
} from '../service-levels.ts';

/** A line of the form: its boxes, and what stands in them before anything is typed. */
type Line = { field: string; name: string; answer: number | ''; near: number | '' };

export function levelLines(levels: ServiceLevelSettings, themes: readonly Theme[]) {
  const line = (field: string, name: string, days?: Days): Line => ({
    ...{ field, name, answer: days?.answer ?? '', near: days?.near ?? '' },
  });
  return {
    urgencies: urgencies.map((word) => {
      const level = serviceLevel(word, levels);
      return line(fieldOf.urgency(word), level.label, level);
    }),
    themes: themes.map(({ code, name }) => line(fieldOf.theme(code), name, levels.themes?.[code])),
  };
}

type Kept = { value: unknown; from: Temporal.Instant; by: string | null };

/** Each time that they were set, the latest first, with what was changed then. */
export function levelHistory(kept: readonly Kept[], themes: readonly Theme[]) {
  return kept.map(({ value, from, by }, at) => ({
    when: dateTime(from),
    by: by ?? 'When the portal was set up',
    changes: changes(
      (kept[at + 1]?.value ?? {}) as ServiceLevelSettings,
      value as ServiceLevelSettings,
      themes,
    ),
  }));
}

/** "Urgent: 5 school days, near from 1 before, now 3, near from 1 before" */
function changes(before: ServiceLevelSettings, after: ServiceLevelSettings, themes: readonly Theme[]) {
  const names = new Map(themes.map(({ code, name }) => [code, name]));
  const codes = [...new Set([before, after].flatMap((set) => Object.keys(set.themes ?? {})))];
  const lines = [
    ...urgencies.map((word) => ({
      name: serviceLevel(word, after).label,
      was: daysWords(serviceLevel(word, before)),
      is: daysWords(serviceLevel(word, after)),
    })),
    ...codes.map((code) => ({
      name: names.get(code) ?? code,
      was: daysWords(before.themes?.[code]),
      is: daysWords(after.themes?.[code]),
    })),
  ];
  const changed = lines
    .filter(({ was, is }) => was !== is)
    .map(({ name, was, is }) => `${name}: ${was}, now ${is}`);
  return changed.length ? changed : ['Nothing else than the portal’s own'];
}

function daysWords(days?: Days): string {
  if (!days) return 'no level of its own';
  return `${days.answer} school day${days.answer === 1 ? '' : 's'} (due soon ${days.near} before)`;
}
