import { z } from 'zod';
import { InvalidForm } from '#src/web/errors.ts';
import { fieldErrors, readForm } from '#src/web/forms.ts';
import type { Values } from '#src/web/routes.ts';
import {
  type Days,
  type SetDays,
  serviceLevel,
  type Theme,
  type Urgency,
  urgencies,
} from './service-levels.ts';

/** No rule of law: longer would be no service level. */
export const mostDays = 60;

const text = z.string({ error: 'Give one answer to this question' }).trim().max(200);

type Line = { field: string; name: string; isOptional: boolean };

/** The names of the two boxes of a line begin with its field. */
export const fieldOf = { urgency: (word: Urgency) => word, theme: (code: string) => `theme-${code}` };

/**
 * What the form sets. A theme is left without a level of its own by leaving both its boxes empty.
 * @throws InvalidForm with words for each box that must be mended, in the order of the form
 */
export function readLevels(themes: readonly Theme[], body: Values): { seen: string; days: SetDays } {
  const lines: Line[] = [
    ...urgencies.map((word) => ({
      ...{ field: fieldOf.urgency(word), name: serviceLevel(word).label, isOptional: false },
    })),
    ...themes.map(({ code, name }) => ({ field: fieldOf.theme(code), name, isOptional: true })),
  ];
  const boxes = lines.flatMap(({ field }) => [`${field}-answer`, `${field}-near`]);
  const said = readForm(
    z.strictObject({ seen: text, ...Object.fromEntries(boxes.map((box) => [box, text])) }),
    body,
  ) as Record<string, string>;
  const read = lines.map((line) => ({ line, ...readLine(line, said) }));
  const faults = read.flatMap(({ faults }) => faults);
  if (faults.length) throw new InvalidForm(fieldErrors(faults));
  const days = new Map(read.flatMap(({ line, days }) => (days ? [[line.field, days]] : [])));
  const own = themes.flatMap(({ code }) => {
    const set = days.get(fieldOf.theme(code));
    return set ? [[code, set]] : [];
  });
  return {
    seen: said.seen!,
    days: {
      urgencies: Object.fromEntries(
        urgencies.map((word) => [word, days.get(fieldOf.urgency(word))]),
      ) as SetDays['urgencies'],
      themes: Object.fromEntries(own),
    },
  };
}

type Fault = readonly [box: string, words: string];

function readLine(
  { field, name, isOptional }: Line,
  said: Record<string, string>,
): { days?: Days; faults: Fault[] } {
  const [answer, near] = [said[`${field}-answer`] ?? '', said[`${field}-near`] ?? ''];
  if (isOptional && !answer && !near) return { faults: [] };
  const days = { answer: whole(answer), near: whole(near) };
  const faults: Fault[] = [];
  if (days.answer === null || days.answer < 1 || days.answer > mostDays)
    faults.push([
      `${field}-answer`,
      `${name}: enter the school days to answer within, from 1 to ${mostDays}`,
    ]);
  if (days.near === null || (!faults.length && days.near >= days.answer!))
    faults.push([
      `${field}-near`,
      `${name}: enter how many school days before, fewer than the answer may take`,
    ]);
  return faults.length ? { faults } : { days: days as Days, faults };
}

const whole = (typed: string): number | null => (/^\d{1,3}$/.test(typed) ? Number(typed) : null);
