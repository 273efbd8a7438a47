import { BadRequest } from '#src/web/errors.ts';
import type { Acting, Values } from '#src/web/routes.ts';
import { paths } from '../../paths.ts';
import { addresses } from '../address.ts';
import { onceIn, oneOf, readFilters } from '../filters.ts';
import { stateWords } from '../from.ts';
import { presentChosen, presentSearch } from '../present-filters.ts';
import { findDesk } from '../queries/desk.ts';
import {
  type Counted,
  countPartner,
  countQueue,
  type ExportedRow,
  readPartner,
  readQueue,
} from '../queries/exported.ts';
import { searchPartner } from '../queries/partner.ts';
import { readState } from '../state.ts';
import { type PartnerView, partnerViews, queueViews, sorts } from '../views.ts';

/** A list that can be taken away as a file: what its address says, and how it is read. */
export type ExportedList = {
  name: string;
  order: string;
  /** Each in words. */
  filters: string[];
  /** The same as the address has it, for what is written down. */
  said: Record<string, string>;
  back: string;
  action: string;
  /** The file's name begins with it. */
  file: string;
  count: (acting: Acting, most: number) => Promise<Counted[]>;
  read: (acting: Acting) => AsyncIterable<ExportedRow[]>;
};

/** @throws BadRequest for an address of no list */
export async function queueList(acting: Acting, query: Values): Promise<ExportedList> {
  const state = readState(query);
  const { view, sort, filters, typed, errors } = state;
  if (errors) throw unreadable();
  const desk = await findDesk(acting, filters);
  const base = paths.queue();
  const at = addresses(base, { view, sort, typed });
  const asked = { view, sort, filters: { ...filters, found: desk.found } };
  return {
    name: `Queue: ${queueViews[view]}`,
    order: sorts[sort],
    filters: wordsOf(presentChosen({ state, desk, at, base, here: '' })),
    said: { list: 'queue', view, sort, ...typed },
    back: at.first(),
    action: paths.queueExport(stateWords(state)),
    file: `queue-${view}`,
    count: (by, most) => countQueue(by, asked, most),
    read: (by) => readQueue(by, asked),
  };
}

/** @throws BadRequest for an address of no list */
export async function partnerList(acting: Acting, query: Values): Promise<ExportedList> {
  const view = oneOf(Object.keys(partnerViews) as PartnerView[], onceIn(query, 'view')) ?? 'open';
  const { filters, typed, errors } = readFilters(query, ['q']);
  if (errors) throw unreadable();
  const narrowed = filters.q ? (await searchPartner(acting, filters)).filters : filters;
  const base = paths.consultations();
  const state = { view, sort: 'changed', typed };
  const at = addresses(base, state);
  return {
    name: `Consultations: ${partnerViews[view]}`,
    order: sorts.changed,
    filters: wordsOf(presentSearch({ base, view, typed, filters, at })),
    said: { list: 'consultations', view, ...typed },
    back: at.first(),
    action: paths.consultationsExport(at.first().slice(base.length + 1)),
    file: `consultations-${view}`,
    count: (by, most) => countPartner(by, { view, filters: narrowed }, most),
    read: (by) => readPartner(by, { view, filters: narrowed }),
  };
}

const wordsOf = ({ on }: { on: { text: string }[] }) => on.map(({ text }) => text);

const unreadable = () =>
  new BadRequest('A filter of this list cannot be read. Go back to the list and put it right there.');
