import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { agency, authority, person } from './agencies.ts';
import { authorityKey, day, id, instant, oneOf } from './columns.ts';
import { ofConsultation } from './consultations.ts';

/* What the Virtual School keeps beside a consultation to work its queue: of the queue alone, and nothing that parties see. */

/** Out of sight until its day. The row goes when somebody else does something, or it is woken; its story is in the events. */
export const snooze = pgTable(
  'snooze',
  {
    localAuthorityId: authorityKey(),
    consultationId: uuid('consultation_id').notNull(),
    /** The first day on which it is back. */
    until: day('until').notNull(),
    why: text().notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.consultationId] }),
    ofConsultation(table),
    index('snoozed_until').on(table.localAuthorityId, table.until, table.consultationId),
  ],
);

/** Put before the whole team's eyes, with a reason. */
export const flag = pgTable(
  'flag',
  {
    localAuthorityId: authorityKey(),
    consultationId: uuid('consultation_id').notNull(),
    why: text().notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.localAuthorityId, table.consultationId] }), ofConsultation(table)],
);

/** One person's interest in what somebody else may hold. */
export const watch = pgTable(
  'watch',
  {
    localAuthorityId: authorityKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    consultationId: uuid('consultation_id').notNull(),
    from: instant('from').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.personId, table.consultationId] }),
    ofConsultation(table),
  ],
);

/** When a person last had it open: what happened since, by others, is unread. */
export const seen = pgTable(
  'seen',
  {
    localAuthorityId: authorityKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    consultationId: uuid('consultation_id').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.personId, table.consultationId] }),
    ofConsultation(table),
  ],
);

/** A view with a name: the address's own words, so that what it shows is worked out for whoever opens it. */
export const savedView = pgTable(
  'saved_view',
  {
    localAuthorityId: authorityKey().references(() => authority.id),
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    name: text().notNull(),
    /** The address behind `/queue?`: view, sort and filters, never a page. */
    query: text().notNull(),
    shared: boolean().notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    uniqueIndex('saved_view_name').on(table.localAuthorityId, table.personId, sql`lower(${table.name})`),
    check('saved_view_named', sql`length(${table.name}) between 1 and 60`),
  ],
);

/** How one person has the queue laid out. */
export const queuePreference = pgTable(
  'queue_preference',
  {
    localAuthorityId: authorityKey().references(() => authority.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    columns: text().array().notNull(),
    /** Whether single keys do things. */
    shortcuts: boolean().notNull(),
  },
  (table) => [primaryKey({ columns: [table.localAuthorityId, table.personId] })],
);

/** How many open consultations somebody can hold, by what their manager says. */
export const capacity = pgTable(
  'capacity',
  {
    localAuthorityId: authorityKey().references(() => authority.id),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    most: smallint().notNull(),
    setBy: uuid('set_by')
      .notNull()
      .references(() => person.id),
    setAt: instant('set_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.personId] }),
    check('capacity_most', sql`${table.most} between 0 and 500`),
  ],
);

/** Who has a record open in a browser now. A row that is not renewed within a minute counts no more. */
export const presence = pgTable(
  'presence',
  {
    localAuthorityId: authorityKey(),
    consultationId: uuid('consultation_id').notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    since: instant('since').notNull(),
    renewedAt: instant('renewed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.consultationId, table.personId] }),
    ofConsultation(table),
  ],
);

export const escalationKinds = ['near', 'breach'] as const;
export type EscalationKind = (typeof escalationKinds)[number];

/** Told to the manager, once for each due date: that it is near, and that it has passed. */
export const escalation = pgTable(
  'escalation',
  {
    localAuthorityId: authorityKey(),
    id: id(),
    consultationId: uuid('consultation_id').notNull(),
    kind: text().$type<EscalationKind>().notNull(),
    dueOn: day('due_on').notNull(),
    at: instant('at').notNull(),
    settledAt: instant('settled_at'),
    settledBy: uuid('settled_by').references(() => person.id),
    settledWords: text('settled_words'),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    ofConsultation(table),
    oneOf('escalation_kind', table.kind, escalationKinds),
    uniqueIndex('escalation_once').on(table.localAuthorityId, table.consultationId, table.kind, table.dueOn),
    index('escalation_open').on(table.localAuthorityId, table.at, table.id).where(sql`settled_at is null`),
    check('escalation_settled', sql`(${table.settledAt} is null) = (${table.settledBy} is null)`),
  ],
);
