import { serviceLevel, urgencies } from '../service-levels.ts';
import { ends, openStatuses } from '../statuses.ts';
import { statusWords } from '../words.ts';
import type { addresses } from './address.ts';
import type { FilterName, Filters, ReadFilters } from './filters.ts';
import type { Options } from './queries/options.ts';
import { type QueueView, type Sort, sorts, sortsOf } from './views.ts';

type Item = { value: string; text: string };
type Field = { name: FilterName; label: string; items?: Item[]; type?: 'date' };

type Shown = {
  base: string;
  view: QueueView;
  sort: Sort;
  open: boolean;
  typed: ReadFilters['typed'];
  filters: Filters;
  options: Options;
  at: ReturnType<typeof addresses>;
};

/** What the `filters` component takes: each filter with what it offers, and those that are on. */
export function presentFilters({ base, view, sort, open, typed, filters, options, at }: Shown) {
  const fields = fieldsOf(options, view);
  const on = fields.filter(({ name }) => name in filters);
  return {
    action: base,
    open,
    hidden: [{ name: 'view', value: view }],
    on: on.map(({ name, label, items }) => ({
      text: `${label}: ${items?.find(({ value }) => value === typed[name])?.text ?? typed[name]}`,
      removeHref: at.without(name),
    })),
    clearHref: at.withoutFilters(),
    fields: [
      ...fields.map(({ items, ...field }) => ({
        ...field,
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

type Search = Pick<Shown, 'base' | 'typed' | 'filters' | 'at'> & { view: string; open: boolean };

/** The one filter of those who see only what they take part in. */
export function presentSearch({ base, view, typed, filters, at, open }: Search) {
  const label = 'Search by reference, child or school';
  return {
    action: base,
    open,
    hidden: [{ name: 'view', value: view }],
    on: filters.q ? [{ text: `Search: ${typed.q}`, removeHref: at.without('q') }] : [],
    clearHref: at.withoutFilters(),
    fields: [{ name: 'q', label, value: typed.q }],
  };
}

function fieldsOf({ themes, advisers, settings }: Options, view: QueueView): Field[] {
  const words = (found: (string | null)[]): Item[] =>
    [...new Set(found.filter((word) => word !== null))]
      .sort()
      .map((word) => ({ value: word, text: capital(word) }));
  const statuses = view === 'closed' ? ends : openStatuses;
  return [
    { name: 'q', label: 'Search by reference, child or school' },
    { name: 'theme', label: 'Theme', items: themes },
    {
      name: 'urgency',
      label: 'Urgency',
      items: urgencies.map((value) => ({ value, text: serviceLevel(value).label })),
    },
    {
      name: 'status',
      label: 'Status',
      items: statuses.map((value) => ({ value, text: statusWords(value, 'virtual_school') })),
    },
    { name: 'school', label: 'School', items: settings },
    { name: 'phase', label: 'Phase', items: words(settings.map(({ phase }) => phase)) },
    { name: 'district', label: 'District', items: words(settings.map(({ district }) => district)) },
    { name: 'adviser', label: 'Adviser', items: advisers },
    { name: 'from', label: 'Sent on or after', type: 'date' },
    { name: 'to', label: 'Sent on or before', type: 'date' },
  ];
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
