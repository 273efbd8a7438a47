import { and, eq, or, sql } from 'drizzle-orm';
import {
  action,
  agency,
  attachment,
  consultation,
  feedback,
  meeting,
  person,
  review,
  theme,
} from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { found } from '#src/policy/guard.ts';
import type { Acting } from '#src/web/routes.ts';
import type { ConsultationRecord } from '../queries.ts';
import { brief } from './brief.ts';
import { hangsOn } from './key.ts';
import { listOf } from './list-of.ts';

/** All that stands around the thread of a record, in one statement. */
export async function findAround(acting: Acting, record: ConsultationRecord) {
  const [row] = await acting.db
    .select({
      actions: actionsOf(record),
      meetings: listOf(
        {
          id: meeting.id,
          startsAt: meeting.startsAt,
          minutes: meeting.minutes,
          place: meeting.place,
          note: meeting.note,
        },
        sql`from ${meeting} where ${hangsOn(meeting, record)}`,
        sql`${meeting.startsAt}`,
      ),
      reviews: listOf(
        {
          id: review.id,
          heldOn: review.heldOn,
          words: review.words,
          nextOn: review.nextOn,
          figures: review.figures,
          by: person.name,
        },
        sql`from ${review} join ${person} on ${person.id} = ${review.personId} where ${hangsOn(review, record)}`,
        sql`${review.recordedAt}`,
      ),
      feedback: listOf(
        {
          closedAt: feedback.closedAt,
          score: feedback.score,
          words: feedback.words,
          by: person.name,
          givenAt: feedback.givenAt,
        },
        sql`from ${feedback} join ${person} on ${person.id} = ${feedback.personId} where ${hangsOn(feedback, record)}`,
        sql`${feedback.givenAt}`,
      ),
      files: listOf(
        { id: attachment.id, name: attachment.name, size: attachment.size, state: attachment.state },
        sql`from ${attachment} where ${hangsOn(attachment, record)}`,
        sql`${attachment.addedAt}`,
      ),
      themes: listOf(
        { code: theme.code, name: theme.name },
        sql`from ${theme} where ${theme.code} = any(${consultation.themes})`,
        sql`${theme.position}`,
      ),
      related: relatedTo(acting, record),
      ...brief(acting, record),
    })
    .from(consultation)
    .where(and(eq(consultation.localAuthorityId, record.localAuthorityId), eq(consultation.id, record.id)));
  return found(row);
}
export type Around = Awaited<ReturnType<typeof findAround>>;
export type PlannedAction = Around['actions'][number];
export type Review = Around['reviews'][number];

/** What it goes on in, or what was joined to it, of what the actor may read. */
function relatedTo({ ability }: Acting, { localAuthorityId, id, mergedIntoId }: ConsultationRecord) {
  const isTarget = sql<boolean>`coalesce(${consultation.id} = ${mergedIntoId}::uuid, false)`;
  return listOf(
    { reference: consultation.reference, isTarget },
    sql`from ${consultation} where ${and(
      eq(consultation.localAuthorityId, localAuthorityId),
      or(isTarget, eq(consultation.mergedIntoId, id)),
      accessibleBy(ability, 'read', 'Consultation'),
    )}`,
    sql`${consultation.submittedAt}, ${consultation.id}`,
  );
}

function actionsOf(record: ConsultationRecord) {
  return listOf(
    {
      id: action.id,
      agencyId: action.agencyId,
      agency: agency.name,
      what: action.what,
      dueOn: action.dueOn,
      doneAt: action.doneAt,
      doneBy: sql<string | null>`${person.name}`,
      doneWords: action.doneWords,
    },
    sql`from ${action} join ${agency} on ${agency.id} = ${action.agencyId} left join ${person} on ${person.id} = ${action.doneBy}
      where ${hangsOn(action, record)}`,
    sql`${action.doneAt} is not null, ${action.dueOn}, ${action.plannedAt}, ${action.id}`,
  );
}

/** The action plan alone, for the pages that work on it. */
export async function findPlan({ db }: Acting, record: ConsultationRecord) {
  const [row] = await db
    .select({ actions: actionsOf(record) })
    .from(consultation)
    .where(and(eq(consultation.localAuthorityId, record.localAuthorityId), eq(consultation.id, record.id)));
  return found(row).actions;
}
