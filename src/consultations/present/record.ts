import type { Reader } from '#src/policy/readers.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Action } from '../consultation.ts';
import type { CountedDue } from '../due.ts';
import { paths } from '../paths.ts';
import type { Around, PlannedAction } from '../queries/around.ts';
import type { ConsultationRecord } from '../queries.ts';
import { statusTag } from '../words.ts';
import { keyDates, presentFiles, presentMeetings, presentParties, presentSubject } from './aside.ts';
import { presentAsked } from './asked.ts';
import { presentFeedback, presentOutcome } from './ending.ts';
import { presentPlan } from './plan.ts';
import { presentReview } from './reviews.ts';
import { presentTop } from './top.ts';

export type Seen = {
  record: ConsultationRecord;
  around: Around;
  due: CountedDue;
  reader: Reader;
  personId: string;
  /** The agencies that the reader speaks for. */
  reach: readonly string[];
  /** The moves open to the reader now. */
  may: ReadonlySet<Action>;
  mayComplete: (action: PlannedAction) => boolean;
  now: Temporal.Instant;
};

/** The record of a consultation for one reader, its thread apart. */
export function presentRecord(seen: Seen) {
  const { record, around, reader, may, mayComplete, due, now } = seen;
  const { reference } = record;
  const today = londonDay(now);
  const ifMay = (move: Action, path: (reference: string) => string) =>
    may.has(move) ? path(reference) : undefined;
  return {
    title: record.title,
    back:
      reader === 'virtual_school'
        ? { text: 'Queue', href: paths.queue() }
        : { text: 'Consultations', href: paths.consultations() },
    reference,
    status: statusTag(record.status, reader),
    adviser: record.adviserName,
    top: presentTop(seen),
    asked: presentAsked(record, around.themes),
    plan: presentPlan(around.actions, { reference, today, calendar: due.calendar, mayComplete }),
    reviews: around.reviews.map((review) => presentReview(review, record)),
    outcome: presentOutcome(record),
    feedback: mayReadFeedback(seen) ? around.feedback.map(presentFeedback) : [],
    subject: presentSubject(record, around, today),
    parties: presentParties(record.parties),
    dates: keyDates(record, reader),
    meetings: presentMeetings(reference, around.meetings, now),
    files: presentFiles(reference, around.files),
    offers: {
      timeline: paths.timeline(reference),
      printPlan: around.actions.length ? paths.plan(reference) : undefined,
      plan: ifMay('plan', paths.actions),
      meeting: ifMay('book_meeting', paths.meetings),
      invite: ifMay('invite', paths.parties),
    },
  };
}

/** What the requester said of the Virtual School is between the two. */
function mayReadFeedback({ reader, record, reach }: Seen): boolean {
  return reader === 'virtual_school' || reach.includes(record.requesterAgencyId);
}
