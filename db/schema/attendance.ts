import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { agency } from './agencies.ts';
import { ofChild } from './children.ts';
import { authorityKey, day, id, oneOf } from './columns.ts';

/** One mark. Partitioned by school year in the migration. */
export const attendanceSession = pgTable(
  'attendance_session',
  {
    localAuthorityId: authorityKey(),
    childId: uuid('child_id').notNull(),
    date: day().notNull(),
    half: text().$type<'am' | 'pm'>().notNull(),
    code: text().notNull(),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.childId, table.date, table.half] }),
    ofChild(table),
    oneOf('attendance_session_half', table.half, ['am', 'pm']),
  ],
);

/** Counts of sessions over a span of days, `to` not included. */
export const attendancePeriod = pgTable(
  'attendance_period',
  {
    localAuthorityId: authorityKey(),
    childId: uuid('child_id').notNull(),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    from: day('from').notNull(),
    to: day('to').notNull(),
    possible: integer().notNull(),
    attended: integer().notNull(),
    authorised: integer().notNull(),
    unauthorised: integer().notNull(),
    partTime: integer('part_time').notNull().default(0),
    suspended: integer().notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.childId, table.agencyId, table.from] }),
    ofChild(table),
    check(
      'attendance_period_adds_up',
      sql`${table.possible} = ${table.attended} + ${table.authorised} + ${table.unauthorised}`,
    ),
    check(
      'attendance_period_within',
      sql`${table.partTime} + ${table.suspended} <= ${table.authorised} and ${table.attended} >= 0 and ${table.unauthorised} >= 0`,
    ),
  ],
);

/** Whole half days, so that 5.5 days is 11 and never a float. */
export const suspension = pgTable(
  'suspension',
  {
    localAuthorityId: authorityKey(),
    id: id(),
    childId: uuid('child_id').notNull(),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    kind: text().$type<'suspension' | 'permanent_exclusion'>().notNull(),
    startOn: day('start_on').notNull(),
    halfDays: smallint('half_days').notNull(),
    reasons: text().array().notNull(),
    cancelledOn: day('cancelled_on'),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    ofChild(table),
    oneOf('suspension_kind', table.kind, ['suspension', 'permanent_exclusion']),
    check(
      'suspension_half_days',
      sql`${table.halfDays} between 1 and 90 or ${table.kind} = 'permanent_exclusion'`,
    ),
    check('suspension_reasons', sql`cardinality(${table.reasons}) between 1 and 3`),
    index('suspension_by_child').on(table.localAuthorityId, table.childId, table.startOn),
  ],
);
