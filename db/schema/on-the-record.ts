import { sql } from 'drizzle-orm';
import { check, index, jsonb, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { agency, authority, person } from './agencies.ts';
import { authorityKey, day, id, instant, oneOf, transactionId } from './columns.ts';
import { type Audience, audiences, type EntryKind, entryKinds, ofConsultation } from './consultations.ts';

export const entry = pgTable(
  'entry',
  {
    localAuthorityId: authorityKey(),
    /** Made when the form was shown, so that one press counts once. */
    id: id(),
    consultationId: uuid('consultation_id').notNull(),
    kind: text().$type<EntryKind>().notNull(),
    audience: text().$type<Audience>().notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    body: text().notNull(),
    /** Slugs of the resources that advice points to. */
    resources: text().array().notNull().default([]),
    writtenAt: instant('written_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    ofConsultation(table),
    oneOf('entry_kind', table.kind, entryKinds),
    oneOf('entry_audience', table.audience, audiences),
    index('entry_thread').on(table.localAuthorityId, table.consultationId, table.writtenAt, table.id),
  ],
);

/** A dated step of the action plan, owned by one agency. */
export const action = pgTable(
  'action',
  {
    localAuthorityId: authorityKey(),
    id: id(),
    consultationId: uuid('consultation_id').notNull(),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    what: text().notNull(),
    dueOn: day('due_on').notNull(),
    plannedBy: uuid('planned_by')
      .notNull()
      .references(() => person.id),
    plannedAt: instant('planned_at').notNull(),
    doneAt: instant('done_at'),
    doneBy: uuid('done_by').references(() => person.id),
    doneWords: text('done_words'),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    ofConsultation(table),
    check('action_done', sql`(${table.doneAt} is null) = (${table.doneBy} is null)`),
    index('action_of_consultation').on(table.localAuthorityId, table.consultationId, table.dueOn),
    index('action_due_of_agency').on(table.agencyId, table.dueOn).where(sql`done_at is null`),
  ],
);

export const meeting = pgTable(
  'meeting',
  {
    localAuthorityId: authorityKey(),
    id: id(),
    consultationId: uuid('consultation_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    minutes: smallint().notNull(),
    place: text().notNull(),
    note: text().notNull(),
    bookedBy: uuid('booked_by')
      .notNull()
      .references(() => person.id),
    bookedAt: instant('booked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    ofConsultation(table),
    check('meeting_minutes', sql`${table.minutes} between 5 and 480`),
    index('meeting_of_consultation').on(table.localAuthorityId, table.consultationId, table.startsAt),
  ],
);

export const review = pgTable(
  'review',
  {
    localAuthorityId: authorityKey(),
    id: id(),
    consultationId: uuid('consultation_id').notNull(),
    heldOn: day('held_on').notNull(),
    words: text().notNull(),
    nextOn: day('next_on'),
    figures: jsonb().$type<Record<string, unknown> | null>(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    ofConsultation(table),
    index('review_of_consultation').on(table.localAuthorityId, table.consultationId, table.recordedAt),
  ],
);

export const feedback = pgTable(
  'feedback',
  {
    localAuthorityId: authorityKey(),
    consultationId: uuid('consultation_id').notNull(),
    closedAt: instant('closed_at').notNull(),
    score: smallint().notNull(),
    words: text().notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    givenAt: instant('given_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.consultationId, table.closedAt] }),
    ofConsultation(table),
    check('feedback_score', sql`${table.score} between 1 and 5`),
  ],
);

/** What happened, written in the transaction of the change, and never changed after. */
export const event = pgTable(
  'event',
  {
    localAuthorityId: authorityKey().references(() => authority.id),
    id: id(),
    consultationId: uuid('consultation_id'),
    childId: uuid('child_id'),
    what: text().notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    at: instant('at').notNull(),
    /** Who may see it in the timeline. */
    audience: text().$type<Audience>().notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
    /** The transaction that wrote it, from which a stream knows what it has told; null for what is older than streams. */
    transaction: transactionId('xact').default(sql`pg_current_xact_id()`),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    oneOf('event_audience', table.audience, audiences),
    index('event_timeline').on(table.localAuthorityId, table.consultationId, table.at, table.id),
    index('event_stream').on(table.localAuthorityId, table.transaction),
    index('event_by_authority').on(table.localAuthorityId, table.at.desc(), table.id.desc()),
  ],
);
