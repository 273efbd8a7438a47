import { and, eq, gte, isNotNull, isNull, lt, lte, type SQL, sql } from 'drizzle-orm';
import { consultation, flag, snooze, watch } from '#db/schema/index.ts';
import type { Actor } from '#src/policy/actor.ts';
import { londonDay } from '#src/web/dates.ts';
import type { QueueView } from '../views.ts';

/* Each view is a range of an index named after the queue: what an index is partial by is written out, never a parameter,
   or a plan made once for every view could not use it. */

const { adviserId, answeredAt, dueOn, endedAt, id, status, waitingOnSide } = consultation;

const open = isNull(endedAt);
/** The service level was not met yet, and is still to be. */
const unanswered = and(open, isNull(answeredAt));
const isForReview = sql`(${status} = 'in_review' or ${status} = 'plan_in_progress' and ${consultation.actionsLeft} = 0)`;

type Asking = { actor: Actor; now: Temporal.Instant };

/** What each view of the queue holds, as a condition on the consultation. */
export function inView(view: QueueView, { actor, now }: Asking): SQL {
  const today = londonDay(now);
  const awake = sql`${id} not in ${snoozedOf(actor, today)}`;
  const conditions: Record<QueueView, SQL | undefined> = {
    unallocated: and(open, isNull(adviserId), awake),
    mine: and(open, eq(adviserId, actor.personId), awake),
    team: open,
    overdue: and(unanswered, lt(dueOn, today)),
    week: and(unanswered, gte(dueOn, today), lte(dueOn, today.add({ days: 7 })), awake),
    school: and(open, waitsOn('school'), awake),
    social_care: and(open, waitsOn('social_care'), awake),
    review: and(open, isForReview, awake),
    flagged: sql`${id} in (select ${flag.consultationId} from ${flag} where ${eq(flag.localAuthorityId, actor.authorityId!)})`,
    watching: sql`${id} in (select ${watch.consultationId} from ${watch}
      where ${eq(watch.localAuthorityId, actor.authorityId!)} and ${eq(watch.personId, actor.personId)})`,
    snoozed: and(open, sql`${id} in ${snoozedOf(actor, today)}`),
    closed: isNotNull(endedAt),
  };
  return conditions[view]!;
}

/** Beyond the view: whose side is waited for tells which consultations wait, and nothing else need be asked. */
const waitsOn = (side: 'school' | 'social_care') =>
  and(isNotNull(waitingOnSide), eq(waitingOnSide, side), eq(status, 'information_requested'));

/** Few beside what is open, and asked for once. */
const snoozedOf = ({ authorityId }: Actor, today: Temporal.PlainDate) =>
  sql`(select ${snooze.consultationId} from ${snooze}
    where ${snooze.localAuthorityId} = ${authorityId} and ${snooze.until} > ${today.toString()}::date)`;
