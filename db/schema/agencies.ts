import { sql } from 'drizzle-orm';
import {
  boolean,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { day, id, instant, oneOf } from './columns.ts';

/* Shared by all authorities: small, read often, keyed by their own id. */

export const authority = pgTable('authority', {
  id: id().primaryKey(),
  /** DfE's three digits. */
  code: text().notNull().unique(),
  name: text().notNull(),
  /** Before each reference: NCC in NCC-26-000123. */
  prefix: text().notNull().unique(),
  serviceName: text('service_name').notNull(),
});

export const authoritySetting = pgTable(
  'authority_setting',
  {
    authorityId: uuid('authority_id')
      .notNull()
      .references(() => authority.id),
    name: text().notNull(),
    value: jsonb().notNull(),
    from: instant('from').notNull(),
    setBy: uuid('set_by'),
  },
  (table) => [primaryKey({ columns: [table.authorityId, table.name, table.from] })],
);

export const agencyKinds = [
  'school',
  'trust',
  'team',
  'virtual_school',
  'partnership',
  'governance',
  'administration',
] as const;
export type AgencyKind = (typeof agencyKinds)[number];

export const agency = pgTable(
  'agency',
  {
    id: id().primaryKey(),
    kind: text().$type<AgencyKind>().notNull(),
    name: text().notNull(),
    /** Null for a trust that reaches over several authorities, and for the portal's administration. */
    authorityId: uuid('authority_id').references(() => authority.id),
    urn: text(),
    laestab: text(),
    phase: text(),
    district: text(),
    open: boolean().notNull().default(true),
    successorId: uuid('successor_id'),
  },
  (table) => [
    oneOf('agency_kind', table.kind, agencyKinds),
    uniqueIndex('agency_open_urn').on(table.urn).where(sql`open`),
    index('agency_by_authority').on(table.authorityId, table.kind, table.name),
    foreignKey({ columns: [table.successorId], foreignColumns: [table.id] }),
  ],
);

/** The trust a school belongs to, the team a team is below; with dates, since schools move between trusts. */
export const agencyParent = pgTable(
  'agency_parent',
  {
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    parentId: uuid('parent_id')
      .notNull()
      .references(() => agency.id),
    from: day('from').notNull(),
    to: day('to'),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.from] }),
    index('agency_parent_children').on(table.parentId, table.agencyId),
  ],
);

export const person = pgTable('person', {
  id: id().primaryKey(),
  name: text().notNull(),
  email: text().notNull(),
  /** Raised to end every session of this person at once. */
  sessionEpoch: instant('session_epoch').notNull(),
});

export const identity = pgTable(
  'identity',
  {
    id: id().primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    provider: text().notNull(),
    issuer: text().notNull(),
    subject: text().notNull(),
  },
  (table) => [unique('identity_once').on(table.provider, table.issuer, table.subject)],
);

export const roles = [
  'school_staff',
  'school_lead',
  'trust_staff',
  'social_worker',
  'social_care_manager',
  'vs_officer',
  'vs_adviser',
  'vs_manager',
  'partnership_lead',
  'ig_officer',
  'portal_admin',
] as const;
export type Role = (typeof roles)[number];

export const membership = pgTable(
  'membership',
  {
    id: id().primaryKey(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    role: text().$type<Role>().notNull(),
    /** Such as "Designated teacher": what colleagues know them as; grants nothing. */
    title: text().notNull(),
    from: day('from').notNull(),
    to: day('to'),
    grantedBy: uuid('granted_by'),
  },
  (table) => [
    oneOf('membership_role', table.role, roles),
    index('membership_by_person').on(table.personId),
    index('membership_by_agency').on(table.agencyId),
  ],
);

export const signInSession = pgTable(
  'sign_in_session',
  {
    /** SHA-256 of the cookie's id: a reader of this table cannot take over a session. */
    idHash: text('id_hash').primaryKey(),
    personId: uuid('person_id').references(() => person.id),
    data: jsonb().notNull(),
    startedAt: instant('started_at').notNull(),
    seenAt: instant('seen_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (table) => [index('sign_in_session_by_person').on(table.personId)],
);

export const theme = pgTable('theme', {
  code: text().primaryKey(),
  name: text().notNull(),
  position: text().notNull(),
});

export const resource = pgTable('resource', {
  slug: text().primaryKey(),
  title: text().notNull(),
  summary: text().notNull(),
  /** Paragraphs and lists in the small subset of Markdown that the resource page reads. */
  body: text().notNull(),
  themes: text().array().notNull(),
  phases: text().array().notNull(),
  audience: text().notNull(),
  reviewOn: day('review_on').notNull(),
});
