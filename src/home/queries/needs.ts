import { and, eq, gte, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { type PgColumn, unionAll } from 'drizzle-orm/pg-core';
import { action, agency, child, consultation, consultationParty, feedback, pause } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';

/** For how long a closed consultation asks for feedback on the home page. */
const feedbackAskedFor = { hours: 28 * 24 };
/** How many are shown of the reader's own, and as many of those they look after. */
const mostNeeds = 8;
const kinds = ['question', 'action', 'feedback'] as const;

/**
 * What waits for the agencies that the actor speaks for: questions to answer, actions to do, feedback to give, in
 * that order, and how many there are in all. `yours` says whether the actor may do it; else it is for an agency that they only look after. The
 * child's name is null to whom may not read the child.
 */
export function listNeeds({ db, ability, actor, now }: Acting) {
  const may = (verb: Parameters<typeof accessibleBy>[1]) => accessibleBy(ability, verb, 'Consultation');

  const questions = db
    .select(
      need('question', {
        // The question may be for fewer eyes than the consultation: only who may answer it reads it.
        words: sql`case when ${may('answer')} then ${pause.why} end`,
        since: pause.from,
        yours: may('answer'),
      }),
    )
    .from(pause)
    .innerJoin(consultation, hangsOn(pause))
    .innerJoin(agency, eq(agency.id, pause.waitingOnId))
    .leftJoin(child, ofChild(ability))
    .where(and(inArray(pause.waitingOnId, actor.reach), isNull(pause.to), may('read')));

  const actions = db
    .select(
      need('action', {
        words: sql`${action.what}`,
        dueOn: sql`${action.dueOn}`,
        since: action.plannedAt,
        yours: and(accessibleBy(ability, 'complete_action', 'Action'), may('complete_action'))!,
      }),
    )
    .from(action)
    .innerJoin(consultation, hangsOn(action))
    .innerJoin(agency, eq(agency.id, action.agencyId))
    .leftJoin(child, ofChild(ability))
    .where(
      and(
        inArray(action.agencyId, actor.reach),
        isNull(action.doneAt),
        isNull(consultation.endedAt),
        may('read'),
      ),
    );

  const feedbacks = db
    .select(need('feedback', { since: consultation.endedAt, yours: sql`true` }))
    .from(consultationParty)
    .innerJoin(consultation, hangsOn(consultationParty))
    .innerJoin(agency, eq(agency.id, consultation.requesterAgencyId))
    .leftJoin(child, ofChild(ability))
    .leftJoin(feedback, and(hangsOn(feedback), gte(feedback.closedAt, consultation.endedAt)))
    .where(
      and(
        eq(consultationParty.agencyId, actor.agencyId),
        eq(consultationParty.reason, 'requester'),
        isNull(consultationParty.to),
        eq(consultationParty.status, 'closed'),
        gte(consultation.endedAt, now.subtract(feedbackAskedFor)),
        isNull(feedback.consultationId),
        may('give_feedback'),
        may('read'),
      ),
    );

  const all = unionAll(questions, actions, feedbacks).as('all_needs');
  const order = sql`${all.kind}, ${all.dueOn}, ${all.since}, ${all.reference}`;
  const ranked = db
    .select({
      ...all._.selectedFields,
      place: sql<number>`row_number() over (partition by ${all.yours} order by ${order})`.as('place'),
      total: sql<number>`(count(*) over (partition by ${all.yours}))::int`.as('total'),
    })
    .from(all)
    .as('ranked');
  return db.select().from(ranked).where(lte(ranked.place, mostNeeds)).orderBy(ranked.place);
}
export type Need = Awaited<ReturnType<typeof listNeeds>>[number];

type Own = { words?: SQL; dueOn?: SQL; since: PgColumn; yours: SQL };

const need = (kind: (typeof kinds)[number], { words, dueOn, since, yours }: Own) => ({
  kind: sql`${kinds.indexOf(kind)}::int`.mapWith((position: number) => kinds[position]!).as('position'),
  reference: consultation.reference,
  title: consultation.title,
  agencyName: agency.name,
  givenName: sql<string | null>`${child.givenName}`.as('given_name'),
  familyName: sql<string | null>`${child.familyName}`.as('family_name'),
  knownAs: child.knownAs,
  words: sql<string | null>`${words ?? sql`null::text`}`.as('words'),
  dueOn: sql<Temporal.PlainDate | null>`${dueOn ?? sql`null::date`}`.mapWith(action.dueOn).as('due_on'),
  since: sql<Temporal.Instant>`${since}`.mapWith(pause.from).as('since'),
  yours: sql<boolean>`${yours}`.as('yours'),
});

const hangsOn = (table: { localAuthorityId: PgColumn; consultationId: PgColumn }) =>
  and(eq(consultation.localAuthorityId, table.localAuthorityId), eq(consultation.id, table.consultationId));

const ofChild = (ability: Acting['ability']) =>
  and(
    eq(child.localAuthorityId, consultation.localAuthorityId),
    eq(child.id, consultation.childId),
    accessibleBy(ability, 'read', 'Child'),
  );
