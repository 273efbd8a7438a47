import { findCalendar, findCalendars } from '#src/calendars/queries.ts';
import { readsAs } from '#src/policy/readers.ts';
import { page } from '#src/web/answers.ts';
import { dateTime, londonDay } from '#src/web/dates.ts';
import type { FieldErrors } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths as live } from '../live/paths.ts';
import { paths } from '../paths.ts';
import { addresses } from '../queue/address.ts';
import { columnsOf } from '../queue/columns.ts';
import { readDeeds } from '../queue/deeds.ts';
import { onceIn } from '../queue/filters.ts';
import { stateWords } from '../queue/from.ts';
import { readPaging } from '../queue/position.ts';
import { presentBar } from '../queue/present-bar.ts';
import { presentDeeds } from '../queue/present-deeds.ts';
import { presentChosen, presentFilters } from '../queue/present-filters.ts';
import { presentList } from '../queue/present-list.ts';
import { presentViews } from '../queue/present-views.ts';
import { findDeeds } from '../queue/queries/deeds.ts';
import { findDesk } from '../queue/queries/desk.ts';
import { findOptions } from '../queue/queries/options.ts';
import { countQueue, listQueue } from '../queue/queries/queue.ts';
import { closeWords, searchAgain } from '../queue/search-words.ts';
import { readState } from '../queue/state.ts';
import { emptyQueueView, queueViews } from '../queue/views.ts';

/** @param shown what is wrong with what was to be done with the selected rows */
export async function get(acting: Acting, { query }: Visit, shown?: { errors: FieldErrors }) {
  const { actor, ability, db, now } = acting;
  const state = readState(query);
  const { view, sort, filters, typed } = state;
  const errors = shown?.errors ?? state.errors;
  const paging = readPaging(onceIn(query, 'after'), onceIn(query, 'before'), sort);
  const did = readDeeds(onceIn(query, 'did'));
  // Sent first, since it says from when on changes are told: what comes meanwhile is told rather than missed.
  const finding = findDesk(acting, filters);
  const found = filters.q ? (await finding).found : null;
  const searched = { ...filters, found };
  const [desk, listed, counts, calendar, deeds, options] = await Promise.all([
    finding,
    listQueue(acting, { view, sort, filters: searched, paging }),
    countQueue(acting, searched),
    findCalendar(db, actor.authorityId!),
    did.length ? findDeeds(acting, did) : [],
    // Where a filter cannot be read, the form is shown with what is wrong in it.
    state.errors && findOptions(acting),
  ]);
  // Few settings have days of their own: for a page without one nothing more is asked.
  const own = listed.rows.filter(({ hasOwnDays }) => hasOwnDays).map(({ settingId }) => settingId);
  const ownCalendarOf = own.length ? await findCalendars(db, actor.authorityId!, own) : undefined;
  const calendarOf = ({ settingId }: { settingId: string | null }) =>
    ownCalendarOf && own.includes(settingId) ? ownCalendarOf(settingId) : calendar;
  const at = addresses(paths.queue(), { view, sort, typed });
  const here = stateWords(state);
  const narrowed = Object.keys(filters).length > 0;
  const columns = columnsOf(desk.columns);
  return page(
    'consultations/queue',
    {
      title: 'Queue',
      changes: live.ofQueue(desk.position),
      ...presentList({
        heading: queueViews[view],
        page: listed,
        count: counts[view],
        sort,
        at,
        by: {
          reader: readsAs(actor),
          agencyId: actor.agencyId,
          personId: actor.personId,
          today: londonDay(now),
          calendarOf,
          levels: desk.levels ?? {},
          columns,
          selects: true,
        },
        empty: narrowed
          ? {
              what: 'No consultation in this view matches the filters.',
              how: filters.q ? searchAgain : 'Change or clear the filters.',
            }
          : { what: 'Nothing is in this view.', how: emptyQueueView[view] },
        errors,
      }),
      views: presentViews({ state, counts, desk, at, personId: actor.personId, here }),
      close: found?.close && closeWords(typed.q!),
      chosen: presentChosen({ state, desk, at, base: paths.queue(), here }),
      filters: options && presentFilters({ base: paths.queue(), state, options }),
      bar: presentBar(ability, view, here),
      deeds: presentDeeds(deeds),
      printed: dateTime(now),
      from: here,
      undoing: paths.queueUndoing(),
      tools: [
        { text: 'Columns', href: paths.queueColumns(here) },
        { text: 'Save this view', href: paths.savedViews(here) },
        { text: 'Take it away as a file', href: paths.queueExport(here) },
        { text: 'Keyboard', href: paths.queueKeys() },
        { text: 'Team board', href: paths.queueBoard() },
      ],
      shortcuts: desk.shortcuts ?? true,
      keysHref: paths.queueKeys(),
    },
    { status: errors ? 422 : 200, fragment: 'consultations/_list' },
  );
}
