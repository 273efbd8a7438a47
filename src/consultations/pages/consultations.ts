import { findCalendars } from '#src/calendars/queries.ts';
import { readsAs } from '#src/policy/readers.ts';
import { page, redirect } from '#src/web/answers.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { addresses } from '../queue/address.ts';
import { usualColumns } from '../queue/columns.ts';
import { onceIn, oneOf, readFilters } from '../queue/filters.ts';
import { readPaging } from '../queue/position.ts';
import { presentSearch } from '../queue/present-filters.ts';
import { boundedCount, presentList } from '../queue/present-list.ts';
import { listPartner, searchPartner } from '../queue/queries/partner.ts';
import { closeWords, searchAgain } from '../queue/search-words.ts';
import { emptyPartnerView, type PartnerView, partnerViews } from '../queue/views.ts';
import { paths as requests } from '../request/paths.ts';

export async function get(acting: Acting, { query }: Visit) {
  const { actor, ability, db, now } = acting;
  if (ability.can('work_queue', 'Consultation')) return redirect(paths.queue());
  const view = oneOf(Object.keys(partnerViews) as PartnerView[], onceIn(query, 'view')) ?? 'open';
  const { filters, typed, errors } = readFilters(query, ['q']);
  const paging = readPaging(onceIn(query, 'after'), onceIn(query, 'before'), 'changed');
  const searching = searchPartner(acting, filters);
  const narrowed = filters.q ? (await searching).filters : filters;
  const [listed, { counts, close }] = await Promise.all([
    listPartner(acting, { view, filters: narrowed, paging }),
    searching,
  ]);
  const authorities = [...new Set(listed.rows.map(({ localAuthorityId }) => localAuthorityId))];
  const calendars = new Map(
    await Promise.all(
      authorities.map(async (id) => {
        const ofIt = listed.rows.filter(({ localAuthorityId }) => localAuthorityId === id);
        const settings = ofIt.map(({ settingId }) => settingId);
        return [id, await findCalendars(db, id, settings)] as const;
      }),
    ),
  );
  const base = paths.consultations();
  const at = addresses(base, { view, sort: 'changed', typed });
  return page(
    'consultations/consultations',
    {
      title: 'Consultations',
      request: ability.can('request', 'Consultation') && requests.start(),
      tools: [{ text: 'Take it away as a file', href: paths.consultationsExport(at.first().split('?')[1]!) }],
      ...presentList({
        heading: partnerViews[view],
        page: listed,
        count: counts[view],
        sort: 'changed',
        at,
        by: {
          reader: readsAs(actor),
          agencyId: actor.agencyId,
          personId: actor.personId,
          columns: usualColumns,
          selects: false,
          today: londonDay(now),
          calendarOf: ({ localAuthorityId, settingId }) => calendars.get(localAuthorityId)!(settingId),
        },
        empty: filters.q
          ? { what: 'No consultation in this view matches the search.', how: searchAgain }
          : { what: 'Nothing is in this view.', how: emptyPartnerView[view] },
        errors,
      }),
      close: close && closeWords(typed.q!),
      views: {
        usual: Object.entries(partnerViews).map(([name, text]) => ({
          text,
          href: at.ofView(name, 'changed'),
          count: boundedCount(counts[name as PartnerView]),
          current: name === view,
        })),
        saved: [],
      },
      chosen: presentSearch({ base, view, typed, filters, at }),
    },
    { status: errors ? 422 : 200, fragment: 'consultations/_list' },
  );
}
