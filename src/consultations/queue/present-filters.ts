import { parseDay } from '#src/consultations/queue/filters.ts';
import { capital } from '#src/policy/rule-words.ts';
import { shortDate } from '#src/web/dates.ts';
import { paths } from '../paths.ts';
import { serviceLevel, type Urgency, urgencies } from '../service-levels.ts';
import { ends, openStatuses, type Status } from '../statuses.ts';
import { statusWords } from '../words.ts';
import type { addresses } from './address.ts';
import type { FilterName, Filters, ReadFilters } from './filters.ts';
import type { Desk } from './queries/desk.ts';
import type { Options } from './queries/options.ts';
import type { QueueState } from './state.ts';
import { type QueueView, sorts, sortsOf } from './views.ts';

type Item = { value: string; text: string };
type Field = { name: FilterName; items?: Item[]; type?: 'date' };
type At = ReturnType<typeof addresses>;

const searchLabel = 'Search by reference, child or school';

const labels: Record<FilterName, string> = {
  q: searchLabel,
  theme: 'Theme',
  urgency: 'Urgency',
  status: 'Status',
  school: 'School',
  trust: 'Trust',
  phase: 'Phase',
  district: 'District',
  adviser: 'Adviser',
  from: 'Sent on or after',
  to: 'Sent on or before',
};

/** The filters that are on, the search beside them, and the way to change them. */
export function presentChosen({
  state,
  desk,
  at,
  base,
  here,
}: {
  state: QueueState;
  desk: Desk;
  at: At;
  base: string;
  here: string;
}) {
  const { filters, typed, view, sort } = state;
  const names = (Object.keys(labels) as FilterName[]).filter((name) => name in filters && name !== 'q');
  return {
    on: [
      ...(filters.q ? [{ text: `Search: ${typed.q}`, removeHref: at.without('q') }] : []),
      ...names.map((name) => ({
        text: `${labels[name]}: ${chosenWords(name, typed[name]!, desk)}`,
        removeHref: at.without(name),
      })),
    ],
    clearHref: at.withoutFilters(),
    order: sorts[sort],
    search: {
      action: base,
      label: searchLabel,
      value: typed.q,
      hidden: [
        { name: 'view', value: view },
        { name: 'sort', value: sort },
        ...names.map((name) => ({ name, value: typed[name]! })),
      ],
    },
    formHref: paths.queueFilters(here),
  };
}

/** What was chosen, in the words in which it was offered. */
function chosenWords(name: FilterName, typed: string, desk: Desk): string {
  switch (name) {
    case 'theme':
    case 'school':
    case 'trust':
    case 'adviser':
      return desk[name] ?? 'not known';
    case 'urgency':
      return serviceLevel(typed as Urgency).label;
    case 'status':
      return statusWords(typed as Status, 'virtual_school');
    case 'from':
    case 'to':
      return shortDate(parseDay(typed)!);
    default:
      return capital(typed);
  }
}

type Shown = { base: string; state: QueueState; options: Options };

/** The form of all filters, with what each offers. */
export function presentFilters({ base, state, options }: Shown) {
  const { view, sort, typed } = state;
  return {
    action: base,
    hidden: [{ name: 'view', value: view }, ...(typed.q ? [{ name: 'q', value: typed.q }] : [])],
    fields: [
      ...fieldsOf(options, view).map(({ items, ...field }) => ({
        ...field,
        label: labels[field.name],
        value: typed[field.name],
        items: items && [{ value: '', text: 'Any' }, ...items],
      })),
      {
        name: 'sort',
        label: 'Order',
        value: sort,
        items: sortsOf(view).map((value) => ({ value, text: sorts[value] })),
      },
    ],
  };
}

type Search = { base: string; view: string; typed: ReadFilters['typed']; filters: Filters; at: At };

/** The one filter of those who see only what they take part in. */
export function presentSearch({ base, view, typed, filters, at }: Search) {
  return {
    on: filters.q ? [{ text: `Search: ${typed.q}`, removeHref: at.without('q') }] : [],
    clearHref: at.withoutFilters(),
    search: { action: base, label: searchLabel, value: typed.q, hidden: [{ name: 'view', value: view }] },
  };
}

function fieldsOf({ themes, advisers, settings, trusts }: Options, view: QueueView): Field[] {
  const words = (found: (string | null)[]): Item[] =>
    [...new Set(found.filter((word) => word !== null))]
      .sort()
      .map((word) => ({ value: word, text: capital(word) }));
  const statuses = view === 'closed' ? ends : openStatuses;
  return [
    { name: 'theme', items: themes },
    { name: 'urgency', items: urgencies.map((value) => ({ value, text: serviceLevel(value).label })) },
    {
      name: 'status',
      items: statuses.map((value) => ({ value, text: statusWords(value, 'virtual_school') })),
    },
    { name: 'school', items: settings },
    { name: 'trust', items: trusts },
    { name: 'phase', items: words(settings.map(({ phase }) => phase)) },
    { name: 'district', items: words(settings.map(({ district }) => district)) },
    { name: 'adviser', items: advisers },
    { name: 'from', type: 'date' },
    { name: 'to', type: 'date' },
  ];
}
