import { type Urgency, urgencies } from '#src/consultations/service-levels.ts';
import { type Status, statuses } from '#src/consultations/statuses.ts';
import { BadRequest } from '#src/web/errors.ts';
import { fold } from '#src/web/fold.ts';
import { type FieldErrors, fieldErrors } from '#src/web/forms.ts';
import { isId } from '#src/web/ids.ts';
import type { Values } from '#src/web/routes.ts';

/** What narrows a list. All of it stands in the address. */
export type Filters = {
  q?: string;
  theme?: string;
  urgency?: Urgency;
  phase?: string;
  school?: string;
  trust?: string;
  district?: string;
  adviser?: string;
  status?: Status;
  from?: Temporal.PlainDate;
  to?: Temporal.PlainDate;
};
export type FilterName = keyof Filters;

export const filterNames = [
  'q',
  'theme',
  'urgency',
  'phase',
  'school',
  'trust',
  'district',
  'adviser',
  'status',
  'from',
  'to',
] as const satisfies readonly FilterName[];

/** `typed` is the address's own text, which comes back in the form even where it cannot be read. */
export type ReadFilters = {
  filters: Filters;
  typed: Partial<Record<FilterName, string>>;
  errors: FieldErrors | undefined;
};

/**
 * The filters of an address, those among `names`. A form that has been sent says every field, so an empty one is
 * the same as none. What a person types is answered with words; what only a changed address says is refused.
 * @throws BadRequest for a word that no form of the portal offers, or a field given twice
 */
export function readFilters(query: Values, names: readonly FilterName[] = filterNames): ReadFilters {
  const typed: ReadFilters['typed'] = {};
  for (const name of names) {
    const value = onceIn(query, name)?.trim();
    if (value) typed[name] = value;
  }
  const wrong: [string, string][] = [];
  const day = (name: 'from' | 'to') => {
    if (!typed[name]) return undefined;
    const day = parseDay(typed[name]);
    if (!day)
      wrong.push([
        `filter-${name}`,
        `“Sent ${name === 'from' ? 'on or after' : 'on or before'}” must be a real date`,
      ]);
    return day;
  };
  const { q, theme, phase, district } = typed;
  const wrongSearch = q && searchError(q);
  if (wrongSearch) wrong.push(['filter-q', wrongSearch]);
  const filters: Filters = {
    q: wrongSearch ? undefined : q,
    theme,
    phase,
    district,
    urgency: oneOf(urgencies, typed.urgency),
    status: oneOf(statuses, typed.status),
    school: anId(typed.school),
    trust: anId(typed.trust),
    adviser: anId(typed.adviser),
    from: day('from'),
    to: day('to'),
  };
  return { filters: defined(filters), typed, errors: wrong.length ? fieldErrors(wrong) : undefined };
}

/** A value of the address, given once. */
export function onceIn(query: Values, name: string): string | undefined {
  const value = query[name];
  if (Array.isArray(value) || (value?.length ?? 0) > 2000) throw notOurs();
  return value;
}

/** One of the words that a list offers. */
export function oneOf<W extends string>(words: readonly W[], value: string | undefined): W | undefined {
  if (!value) return undefined;
  if (!words.includes(value as W)) throw notOurs();
  return value as W;
}

function searchError(q: string): string | undefined {
  if (q.length > 200) return 'Search for 200 characters or fewer';
  return wordsOf(q).some((word) => word.length >= 3)
    ? undefined
    : 'Enter at least 3 letters or numbers to search for';
}

/** What is searched for, each word by itself, without what sets words apart in a list. */
export const wordsOf = (q: string): string[] =>
  fold(q)
    .split(/[ ,;:"“”()\p{Cc}]+/u)
    .filter(Boolean);

function anId(value: string | undefined): string | undefined {
  if (value && !isId(value)) throw notOurs();
  return value;
}

/** A day as a field of type date sends it. */
export function parseDay(text: string): Temporal.PlainDate | undefined {
  try {
    return /^[12]\d{3}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text) : undefined;
  } catch {
    return undefined;
  }
}

function defined(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
}

const notOurs = () => new BadRequest('The address asks for something that this list does not know.');
