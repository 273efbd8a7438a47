import { paths } from '#src/consultations/paths.ts';
import { addresses } from '#src/consultations/queue/address.ts';
import { listAdvisers } from '#src/consultations/queue/queries/advisers.ts';
import { countQueue, listQueue } from '#src/consultations/queue/queries/queue.ts';
import { mostCounted, type QueueView, queueViews } from '#src/consultations/queue/views.ts';
import { paths as emergency } from '#src/emergency/paths.ts';
import type { Acting } from '#src/web/routes.ts';
import { ownCalendar } from './calendar.ts';
import { presentListed } from './present/consultations.ts';

const shown: readonly QueueView[] = ['unallocated', 'overdue', 'week', 'school', 'social_care', 'review'];
const few = 5;

/**
 * For whoever works the queue: what stands where, with the way into each view, and then what is theirs to look at
 * first. Who gives out work also sees who holds how much.
 */
export async function board(acting: Acting) {
  const { ability, actor } = acting;
  const allocates = ability.can('allocate_to_anyone', 'Consultation');
  const view = allocates ? 'overdue' : ability.can('take', 'Consultation') ? 'mine' : 'unallocated';
  const [counts, loads, first, calendar] = await Promise.all([
    countQueue(acting, {}),
    allocates ? listAdvisers(acting, { localAuthorityId: actor.authorityId! }) : [],
    listQueue(acting, { view, sort: 'due', filters: {}, paging: {} }),
    ownCalendar(acting),
  ]);
  const { ofView } = addresses(paths.queue(), { view: 'team', sort: 'due', typed: {} });
  return {
    kind: 'board',
    queue: paths.queue(),
    emergencies: ability.can('read', 'Alert') ? emergency.reviews() : undefined,
    figures: shown.map((view) => ({
      text: queueViews[view],
      count: counts[view] > mostCounted ? `More than ${mostCounted.toLocaleString('en-GB')}` : counts[view],
      href: ofView(view, 'due'),
    })),
    loads,
    first: {
      ...headings[view],
      rows: first.rows.slice(0, few).map((row) => presentListed(row, acting, calendar)),
      total: counts[view],
      all: ofView(view, 'due'),
    },
  };
}

const headings = {
  overdue: {
    heading: 'Overdue',
    empty: 'Nothing is overdue.',
    how: 'Consultations come here on the day after they were due, until advice is given.',
  },
  mine: {
    heading: 'Yours',
    empty: 'You hold no consultation.',
    how: 'They come here when you take one from the queue, or a manager allocates one to you.',
  },
  unallocated: {
    heading: 'To triage and allocate',
    empty: 'Nothing is waiting.',
    how: 'Requests come here when they are sent, until an adviser holds them.',
  },
};
