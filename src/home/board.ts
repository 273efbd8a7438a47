import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { paths } from '#src/consultations/paths.ts';
import { addresses } from '#src/consultations/queue/address.ts';
import { presentEscalation } from '#src/consultations/queue/present-escalation.ts';
import { presentFigures, presentLoad } from '#src/consultations/queue/present-loads.ts';
import { listEscalations } from '#src/consultations/queue/queries/escalations.ts';
import { listLoads } from '#src/consultations/queue/queries/loads.ts';
import { countQueue, listQueue } from '#src/consultations/queue/queries/queue.ts';
import { mostCounted, type QueueView, queueViews } from '#src/consultations/queue/views.ts';
import { paths as emergency } from '#src/emergency/paths.ts';
import { thing } from '#src/policy/subjects.ts';
import { londonDay } from '#src/web/dates.ts';
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
  const { ability } = acting;
  const allocates = ability.can('allocate_to_anyone', 'Consultation');
  const view = allocates ? 'overdue' : ability.can('take', 'Consultation') ? 'mine' : 'unallocated';
  const [counts, team, first, calendar] = await Promise.all([
    countQueue(acting, {}),
    allocates ? teamInBrief(acting) : undefined,
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
    team: team && presentTeam(team, acting, calendar),
    first: {
      ...headings[view],
      rows: first.rows.slice(0, few).map((row) => presentListed(row, acting, calendar)),
      total: counts[view],
      all: ofView(view, 'due'),
    },
  };
}

const unallocatedView = () =>
  addresses(paths.queue(), { view: 'unallocated', sort: 'due', typed: {} }).first();

/** What is told to whoever gives out work, and who holds how much: the first of each, and the way to the whole board. */
async function teamInBrief(acting: Acting) {
  const [loads, told] = await Promise.all([listLoads(acting), listEscalations(acting, few)]);
  return { ...loads, told };
}

type Team = Awaited<ReturnType<typeof teamInBrief>>;

function presentTeam({ held, unallocated, levels, told }: Team, acting: Acting, calendar: SchoolCalendar) {
  const { ability, actor, now } = acting;
  const when = { today: londonDay(now), calendar };
  const settles = ability.can(
    'settle',
    thing('Escalation', { localAuthorityId: actor.authorityId! }) as never,
  );
  return {
    href: paths.queueBoard(),
    advisers: held.map((load) => presentLoad(load, when)),
    unallocated: { ...presentFigures(unallocated, when), href: unallocatedView() },
    escalations: told.slice(0, few - 1).map((one) => presentEscalation(one, { ...when, levels, settles })),
    more: told.length === few,
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
