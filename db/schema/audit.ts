import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { agency, authority, person, type Role } from './agencies.ts';
import { child } from './children.ts';
import { authorityKey, id, instant, oneOf } from './columns.ts';
import { consultation } from './consultations.ts';

/**
 * Who looked at a child or a consultation: written in the transaction that reads it, and never changed after.
 * Partitioned by month, so that an old month goes in one step; hence the instant in the key, and no foreign keys.
 */
export const reading = pgTable(
  'reading',
  {
    localAuthorityId: authorityKey(),
    id: id(),
    at: instant('at').notNull(),
    personId: uuid('person_id').notNull(),
    agencyId: uuid('agency_id').notNull(),
    role: text().$type<Role>().notNull(),
    consultationId: uuid('consultation_id'),
    childId: uuid('child_id'),
    /** The route that showed it, such as `GET /consultations/:reference`. */
    what: text().notNull(),
    /** The rule by which it could be read: a key of the policy's reasons. */
    rule: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id, table.at] }),
    check('reading_of_something', sql`num_nonnulls(${table.consultationId}, ${table.childId}) >= 1`),
    index('reading_by_person').on(table.personId, table.at.desc()),
    index('reading_of_consultation').on(table.localAuthorityId, table.consultationId, table.at.desc()),
    index('reading_of_child').on(table.localAuthorityId, table.childId, table.at.desc()),
    index('reading_by_authority').on(table.localAuthorityId, table.at.desc(), table.id.desc()),
  ],
);

/** One record opened outside one's reach, with a reason, for an hour at most. Read-only is the rules' to say. */
export const emergencyAccess = pgTable(
  'emergency_access',
  {
    localAuthorityId: authorityKey().references(() => authority.id),
    id: id(),
    consultationId: uuid('consultation_id'),
    childId: uuid('child_id'),
    /** What information governance knows the record by; null for a child, whom it does not read. */
    reference: text(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    role: text().$type<Role>().notNull(),
    reason: text().notNull(),
    from: instant('from').notNull(),
    until: instant('until').notNull(),
    /** Ended before its hour: by the person, or by the review. */
    endedAt: instant('ended_at'),
    reviewedAt: instant('reviewed_at'),
    reviewedBy: uuid('reviewed_by').references(() => person.id),
    finding: text().$type<'justified' | 'not_justified'>(),
    reviewWords: text('review_words'),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    foreignKey({
      columns: [table.localAuthorityId, table.consultationId],
      foreignColumns: [consultation.localAuthorityId, consultation.id],
    }),
    foreignKey({
      columns: [table.localAuthorityId, table.childId],
      foreignColumns: [child.localAuthorityId, child.id],
    }),
    check('emergency_access_of_one', sql`num_nonnulls(${table.consultationId}, ${table.childId}) = 1`),
    check(
      'emergency_access_hour',
      sql`${table.until} > ${table.from} and ${table.until} <= ${table.from} + interval '60 minutes'`,
    ),
    check('emergency_access_reason', sql`length(btrim(${table.reason})) >= 10`),
    check(
      'emergency_access_reviewed',
      sql`num_nulls(${table.reviewedAt}, ${table.reviewedBy}, ${table.finding}, ${table.reviewWords}) in (0, 4)`,
    ),
    check(
      'emergency_access_finding',
      sql`${table.finding} is null or ${table.finding} in ('justified', 'not_justified')`,
    ),
    index('emergency_access_by_person').on(table.personId, table.until.desc()),
    index('emergency_access_of_consultation').on(table.localAuthorityId, table.consultationId),
    index('emergency_access_of_child').on(table.localAuthorityId, table.childId),
    index('emergency_access_to_review').on(table.localAuthorityId, table.from),
  ],
);

export const alertKinds = ['emergency_access', 'many_records'] as const;

/** What the manager and information governance are told of at once, and settle with a word. */
export const alert = pgTable(
  'alert',
  {
    localAuthorityId: authorityKey().references(() => authority.id),
    id: id(),
    kind: text().$type<(typeof alertKinds)[number]>().notNull(),
    at: instant('at').notNull(),
    /** Whom it is about, acting as which agency. */
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    emergencyId: uuid('emergency_id'),
    /** How many records in the ten minutes before `at`. */
    records: integer(),
    settledAt: instant('settled_at'),
    settledBy: uuid('settled_by').references(() => person.id),
    settledWords: text('settled_words'),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    foreignKey({
      columns: [table.localAuthorityId, table.emergencyId],
      foreignColumns: [emergencyAccess.localAuthorityId, emergencyAccess.id],
    }),
    oneOf('alert_kind', table.kind, alertKinds),
    check(
      'alert_says',
      sql`(${table.kind} = 'emergency_access') = (${table.emergencyId} is not null)
      and (${table.kind} = 'many_records') = (${table.records} is not null)`,
    ),
    check(
      'alert_settled',
      sql`num_nulls(${table.settledAt}, ${table.settledBy}, ${table.settledWords}) in (0, 3)`,
    ),
    index('alert_open').on(table.localAuthorityId, table.at.desc()).where(sql`settled_at is null`),
    index('alert_about').on(table.personId, table.at.desc()),
  ],
);
