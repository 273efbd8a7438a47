import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  check,
  type ExtraConfigColumn,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { type Urgency, urgencies } from '#src/consultations/service-levels.ts';
import { ends, type Status, statuses } from '#src/consultations/statuses.ts';
import { agency, authority, person } from './agencies.ts';
import { child } from './children.ts';
import { authorityKey, day, id, instant, oneOf } from './columns.ts';

export const subjectKinds = ['child', 'group', 'setting', 'trust'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

export const partyReasons = [
  'requester',
  'setting',
  'social_care_team',
  'virtual_school',
  'invited',
] as const;
export type PartyReason = (typeof partyReasons)[number];

export const audiences = ['all', 'professionals', 'virtual_school'] as const;
export type Audience = (typeof audiences)[number];

export const entryKinds = ['message', 'question', 'answer', 'advice'] as const;
export type EntryKind = (typeof entryKinds)[number];

export const outcomes = [
  'improved',
  'plan_agreed',
  'advice_taken',
  'no_change',
  'moved_on',
  'other_route',
] as const;
export type OutcomeWord = (typeof outcomes)[number];

const dueOrNever = sql`coalesce(due_on, 'infinity'::date)`;
const isOpen = sql`ended_at is null`;

type QueueColumns = Record<
  | 'localAuthorityId'
  | 'id'
  | 'dueOn'
  | 'changedAt'
  | 'submittedAt'
  | 'settingId'
  | 'adviserId'
  | 'waitingOnSide',
  ExtraConfigColumn
>;

/** Each view is a range of one of these in the order in which it is shown, so that its count need not touch a row. */
const queueIndexes = (table: QueueColumns) => {
  const { localAuthorityId: authority, id } = table;
  return [
    index('queue_by_change').on(authority, table.changedAt.desc(), id.desc()),
    index('queue_open_by_due').on(authority, dueOrNever, id).where(isOpen),
    index('queue_open_by_change').on(authority, table.changedAt.desc(), id.desc()).where(isOpen),
    index('queue_open_by_age').on(authority, table.submittedAt, id).where(isOpen),
    index('queue_unallocated').on(authority, dueOrNever, id).where(sql`${isOpen} and adviser_id is null`),
    index('queue_of_adviser').on(authority, table.adviserId, dueOrNever, id).where(isOpen),
    index('queue_unanswered').on(authority, table.dueOn, id).where(sql`${isOpen} and answered_at is null`),
    index('queue_waiting')
      .on(authority, table.waitingOnSide, dueOrNever, id)
      .where(sql`${isOpen} and waiting_on_side is not null`),
    index('queue_for_review')
      .on(authority, dueOrNever, id)
      .where(sql`${isOpen} and (status = 'in_review' or status = 'plan_in_progress' and actions_left = 0)`),
    index('queue_ended').on(authority, table.changedAt.desc(), id.desc()).where(sql`ended_at is not null`),
    index('queue_by_age').on(authority, table.submittedAt, id),
    index('queue_of_setting').on(authority, table.settingId, id),
  ];
};

export const consultation = pgTable(
  'consultation',
  {
    localAuthorityId: authorityKey().references(() => authority.id),
    id: id(),
    reference: text().notNull(),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    childId: uuid('child_id'),
    /** The school or trust it is about, or that the child is at. */
    settingId: uuid('setting_id').references(() => agency.id),
    title: text().notNull(),
    requesterAgencyId: uuid('requester_agency_id')
      .notNull()
      .references(() => agency.id),
    requesterId: uuid('requester_id')
      .notNull()
      .references(() => person.id),
    themes: text().array().notNull(),
    urgency: text().$type<Urgency>().notNull(),
    /** The answers as they were submitted. */
    request: jsonb().$type<Record<string, unknown>>().notNull(),
    /** Attendance and suspensions when it was submitted, for the review to compare with. */
    figuresAtStart: jsonb('figures_at_start').$type<Record<string, unknown> | null>(),
    status: text().$type<Status>().notNull(),
    resumeStatus: text('resume_status').$type<Status>(),
    adviserId: uuid('adviser_id').references(() => person.id),
    serviceLevelDays: smallint('service_level_days').notNull(),
    /** The service level's day; null while the clock is paused. */
    dueOn: day('due_on'),
    /** From this day on, the breach is near; null wherever there is no due date. */
    nearOn: day('near_on'),
    /** Whose side information is waited for from, and how many actions are left: kept by trigger, for the queue's views. */
    waitingOnSide: text('waiting_on_side').$type<'school' | 'social_care'>(),
    actionsLeft: smallint('actions_left').notNull().default(0),
    /** When the waiting stopped counting: first advice, or an end. */
    answeredAt: instant('answered_at'),
    outcome: text().$type<OutcomeWord>(),
    outcomeWords: text('outcome_words'),
    mergedIntoId: uuid('merged_into_id'),
    draftId: uuid('draft_id'),
    searchText: text('search_text').notNull(),
    version: integer().notNull().default(1),
    submittedAt: instant('submitted_at').notNull(),
    changedAt: instant('changed_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    unique('consultation_reference').on(table.localAuthorityId, table.reference),
    unique('consultation_of_draft').on(table.localAuthorityId, table.draftId),
    foreignKey({
      columns: [table.localAuthorityId, table.childId],
      foreignColumns: [child.localAuthorityId, child.id],
    }),
    foreignKey({
      columns: [table.localAuthorityId, table.mergedIntoId],
      foreignColumns: [table.localAuthorityId, table.id],
    }),
    oneOf(
      'consultation_status',
      table.status,
      statuses.filter((status) => status !== 'draft'),
    ),
    oneOf('consultation_subject_kind', table.subjectKind, subjectKinds),
    oneOf('consultation_urgency', table.urgency, urgencies),
    check('consultation_child', sql`(${table.subjectKind} = 'child') = (${table.childId} is not null)`),
    check('consultation_outcome', sql`(${table.status} = 'closed') = (${table.outcome} is not null)`),
    check(
      'consultation_held',
      sql`${table.adviserId} is null or ${table.status} not in ('submitted', 'accepted')`,
    ),
    check(
      'consultation_holder',
      sql`${table.adviserId} is not null or ${table.status} not in ('allocated', 'advice_given', 'plan_in_progress', 'in_review')`,
    ),
    check('consultation_merged', sql`(${table.status} = 'merged') = (${table.mergedIntoId} is not null)`),
    check(
      'consultation_ended',
      sql`(${table.status} in (${sql.raw(ends.map((word) => `'${word}'`).join(', '))})) = (${table.endedAt} is not null)`,
    ),
    check(
      'consultation_resumes',
      sql`(${table.status} = 'information_requested') = (${table.resumeStatus} is not null)`,
    ),
    index('consultation_merged_into')
      .on(table.localAuthorityId, table.mergedIntoId)
      .where(sql`merged_into_id is not null`),
    index('consultation_by_child').on(table.localAuthorityId, table.childId),
    ...queueIndexes(table),
  ],
);

/** The key of what hangs on a consultation. */
export const ofConsultation = (table: { localAuthorityId: AnyPgColumn; consultationId: AnyPgColumn }) =>
  foreignKey({
    columns: [table.localAuthorityId, table.consultationId],
    foreignColumns: [consultation.localAuthorityId, consultation.id],
  });

/** Who takes part, why, and since when. Access follows from a row that is current. */
export const consultationParty = pgTable(
  'consultation_party',
  {
    localAuthorityId: authorityKey(),
    consultationId: uuid('consultation_id').notNull(),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    reason: text().$type<PartyReason>().notNull(),
    from: instant('from').notNull(),
    to: instant('to'),
    /** Copies of the list's sort keys, kept by trigger, so that a school's list is read from here in order. */
    status: text().$type<Status>().notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.consultationId, table.agencyId, table.from] }),
    ofConsultation(table),
    oneOf('consultation_party_reason', table.reason, partyReasons),
    uniqueIndex('consultation_party_current')
      .on(table.localAuthorityId, table.consultationId, table.agencyId)
      .where(sql`"to" is null`),
    index('consultations_of_agency').on(table.agencyId, table.changedAt.desc(), table.consultationId.desc()),
    // Whole, or the policies' look-up of one consultation would read all of a large school's by the first two.
    index('agencies_of_authority').on(table.agencyId, table.localAuthorityId, table.consultationId),
    index('consultations_of_agency_by_status').on(table.agencyId, table.status),
  ],
);

export const allocation = pgTable(
  'allocation',
  {
    localAuthorityId: authorityKey(),
    id: id(),
    consultationId: uuid('consultation_id').notNull(),
    adviserId: uuid('adviser_id')
      .notNull()
      .references(() => person.id),
    allocatedBy: uuid('allocated_by')
      .notNull()
      .references(() => person.id),
    from: instant('from').notNull(),
    to: instant('to'),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    ofConsultation(table),
    uniqueIndex('allocation_current')
      .on(table.localAuthorityId, table.consultationId)
      .where(sql`"to" is null`),
  ],
);

/** A span in which the service level's clock stands still, and who is waited for. */
export const pause = pgTable(
  'pause',
  {
    localAuthorityId: authorityKey(),
    id: id(),
    consultationId: uuid('consultation_id').notNull(),
    waitingOnId: uuid('waiting_on_id')
      .notNull()
      .references(() => agency.id),
    why: text().notNull(),
    from: instant('from').notNull(),
    to: instant('to'),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    ofConsultation(table),
    uniqueIndex('pause_open').on(table.localAuthorityId, table.consultationId).where(sql`"to" is null`),
    index('pause_of_consultation').on(table.localAuthorityId, table.consultationId, table.from),
    index('pause_waiting_on').on(table.waitingOnId).where(sql`"to" is null`),
  ],
);
