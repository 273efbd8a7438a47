import { and, eq, gte, inArray, isNotNull, isNull, like, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { action, agency, child, consultation, pause } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Actor } from '#src/policy/actor.ts';
import { kindsOnSide, type Side } from '#src/policy/sides.ts';
import { LONDON, londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { type Filters, wordsOf } from '../filters.ts';
import type { QueueView } from '../views.ts';

const open = isNull(consultation.endedAt);
/** The service level was not met yet, and is still to be. */
const unanswered = and(open, isNull(consultation.answeredAt));

/** What each view of the queue holds, as a condition on the consultation. */
export function inView(view: QueueView, { actor, now }: { actor: Actor; now: Temporal.Instant }): SQL {
  const today = londonDay(now);
  const { dueOn } = consultation;
  const conditions: Record<QueueView, SQL | undefined> = {
    unallocated: and(open, isNull(consultation.adviserId)),
    mine: and(open, eq(consultation.adviserId, actor.personId)),
    team: open,
    overdue: and(unanswered, lt(dueOn, today)),
    week: and(unanswered, gte(dueOn, today), lte(dueOn, today.add({ days: 7 }))),
    school: and(open, waitsOn('school')),
    social_care: and(open, waitsOn('social_care')),
    review: and(open, isForReview),
    closed: isNotNull(consultation.endedAt),
  };
  return conditions[view]!;
}

const waitsOn = (side: Side) =>
  and(
    eq(consultation.status, 'information_requested'),
    sql`exists (select from ${pause} join ${agency} on ${agency.id} = ${pause.waitingOnId}
      where ${pause.localAuthorityId} = ${consultation.localAuthorityId} and ${pause.consultationId} = ${consultation.id}
        and ${isNull(pause.to)} and ${inArray(agency.kind, [...kindsOnSide(side)])})`,
  );

const leftToDo = sql`exists (select from ${action}
  where ${action.localAuthorityId} = ${consultation.localAuthorityId} and ${action.consultationId} = ${consultation.id}
    and ${isNull(action.doneAt)})`;

const isForReview = or(
  eq(consultation.status, 'in_review'),
  and(eq(consultation.status, 'plan_in_progress'), sql`not ${leftToDo}`),
);

/** What the filters leave. Each is there or not, and they hold together. */
export function matching(filters: Filters, text: SQL): SQL {
  const { theme, urgency, phase, school, district, adviser, status, from, to, q } = filters;
  return and(
    sql`true`,
    theme ? sql`${theme} = any(${consultation.themes})` : undefined,
    urgency && eq(consultation.urgency, urgency),
    status && eq(consultation.status, status),
    school ? eq(consultation.settingId, school) : undefined,
    adviser ? eq(consultation.adviserId, adviser) : undefined,
    phase ? isAt(eq(agency.phase, phase)) : undefined,
    district ? isAt(eq(agency.district, district)) : undefined,
    from && gte(consultation.submittedAt, startOf(from)),
    to && lt(consultation.submittedAt, startOf(to.add({ days: 1 }))),
    ...(q ? wordsOf(q).map((word) => like(text, `%${escaped(word)}%`)) : []),
  )!;
}

/** Where the queue is searched: its readers may read every child of the authority. */
export const allText: SQL = sql`${consultation.searchText}`;

/** Where partners search: the name of a child is no way to find a consultation for whom may not read that child. */
export const textReadableBy = ({ ability }: Acting): SQL => sql`case
  when ${consultation.childId} is null or exists (select from ${child}
    where ${child.localAuthorityId} = ${consultation.localAuthorityId} and ${child.id} = ${consultation.childId}
      and ${accessibleBy(ability, 'read', 'Child')})
  then ${consultation.searchText}
  else lower(concat_ws(' ', ${consultation.reference}, ${consultation.title},
    (select ${agency.name} from ${agency} where ${agency.id} = ${consultation.settingId}))) end`;

const isAt = (condition: SQL) =>
  sql`exists (select from ${agency} where ${agency.id} = ${consultation.settingId} and ${condition})`;

const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(LONDON).toInstant();

const escaped = (word: string) => word.replace(/[\\%_]/g, '\\$&');
