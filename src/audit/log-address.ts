import { onceIn, parseDay } from '#src/consultations/queue/filters.ts';
import { type Position, readPaging } from '#src/consultations/queue/position.ts';
import { type FieldErrors, fieldErrors } from '#src/web/forms.ts';
import type { Values } from '#src/web/routes.ts';
import type { LogAddress } from './paths.ts';

/** What narrows the log: part of a name, a whole reference, the first and the last day in London. */
export type LogFilters = {
  who?: string;
  reference?: string;
  from?: Temporal.PlainDate;
  to?: Temporal.PlainDate;
};
type Typed = Omit<LogAddress, 'after'>;

export const labels = {
  who: 'Name of the person',
  reference: 'Reference',
  from: 'On or after',
  to: 'On or before',
} as const satisfies Record<keyof Typed, string>;
const names = Object.keys(labels) as (keyof Typed)[];

/**
 * What is asked of the log; `typed` comes back in the form even where it cannot be read.
 * @throws BadRequest for what no form and no link of the portal says
 */
export function readLogAddress(query: Values): {
  filters: LogFilters;
  typed: Typed;
  errors: FieldErrors | undefined;
  after: Position | undefined;
} {
  const typed: Typed = {};
  for (const name of names) typed[name] = onceIn(query, name)?.trim() || undefined;
  const days = { from: typed.from && parseDay(typed.from), to: typed.to && parseDay(typed.to) };
  const wrong = (['from', 'to'] as const).filter((name) => typed[name] && !days[name]);
  return {
    filters: {
      who: typed.who,
      reference: typed.reference?.toUpperCase(),
      from: days.from || undefined,
      to: days.to || undefined,
    },
    typed,
    errors: wrong.length
      ? fieldErrors(wrong.map((name) => [`filter-${name}`, `“${labels[name]}” must be a real date`]))
      : undefined,
    after: readAfter(query),
  };
}

/** The place in a list, newest first, that the page begins behind. */
export const readAfter = (query: Values): Position | undefined =>
  readPaging(onceIn(query, 'after'), undefined, 'changed').after;
