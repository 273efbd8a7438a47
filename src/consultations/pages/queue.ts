import { findCalendar } from '#src/calendars/queries.ts';
import { readsAs } from '#src/policy/readers.ts';
import { page } from '#src/web/answers.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { addresses } from '../queue/address.ts';
import { onceIn, oneOf, readFilters } from '../queue/filters.ts';
import { readPaging } from '../queue/position.ts';
import { presentFilters } from '../queue/present-filters.ts';
import { boundedCount, presentList } from '../queue/present-list.ts';
import { findOptions } from '../queue/queries/options.ts';
import { countQueue, listQueue } from '../queue/queries/queue.ts';
import { emptyQueueView, type QueueView, queueViews, type Sort, sorts, sortsOf } from '../queue/views.ts';

export async function get(acting: Acting, { query }: Visit) {
  const { view, sort } = readView(query);
  const { filters, typed, errors } = readFilters(query);
  const paging = readPaging(onceIn(query, 'after'), onceIn(query, 'before'), sort);
  const { actor, db, now } = acting;
  const authorityId = actor.authorityId!;
  const [listed, counts, options, calendar] = await Promise.all([
    listQueue(acting, { view, sort, filters, paging }),
    countQueue(acting, filters),
    findOptions(acting),
    findCalendar(db, authorityId),
  ]);

  const base = paths.queue();
  const at = addresses(base, { view, sort, typed });
  const narrowed = Object.keys(filters).length > 0;
  return page(
    'consultations/queue',
    {
      title: 'Queue',
      ...presentList({
        heading: queueViews[view],
        page: listed,
        count: counts[view],
        sort,
        at,
        by: {
          reader: readsAs(actor),
          agencyId: actor.agencyId,
          today: londonDay(now),
          calendars: new Map([[authorityId, calendar]]),
        },
        empty: narrowed
          ? { what: 'No consultation in this view matches the filters.', how: 'Change or clear the filters.' }
          : { what: 'Nothing is in this view.', how: emptyQueueView[view] },
        errors,
      }),
      views: Object.entries(queueViews).map(([name, text]) => ({
        text,
        href: at.ofView(
          name,
          sortsOf(name as QueueView).includes(sort) ? sort : sortsOf(name as QueueView)[0]!,
        ),
        count: boundedCount(counts[name as QueueView]),
        current: name === view,
      })),
      filters: presentFilters({ base, view, sort, open: errors !== undefined, typed, filters, options, at }),
    },
    { status: errors ? 422 : 200, fragment: 'consultations/_list' },
  );
}

function readView(query: Visit['query']): { view: QueueView; sort: Sort } {
  const view = oneOf(Object.keys(queueViews) as QueueView[], onceIn(query, 'view')) ?? 'unallocated';
  const asked = oneOf(Object.keys(sorts) as Sort[], onceIn(query, 'sort'));
  const offered = sortsOf(view);
  return { view, sort: asked && offered.includes(asked) ? asked : offered[0]! };
}
