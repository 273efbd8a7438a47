import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  foreignKey,
  index,
  pgTable,
  pgView,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { agency, authority } from './agencies.ts';
import { authorityKey, day, id, instant, oneOf } from './columns.ts';

/** One record per child per authority. */
export const child = pgTable(
  'child',
  {
    localAuthorityId: authorityKey().references(() => authority.id),
    id: id(),
    givenName: text('given_name').notNull(),
    familyName: text('family_name').notNull(),
    /** The name the child goes by, where it differs. */
    knownAs: text('known_as'),
    bornOn: day('born_on').notNull(),
    sex: text().notNull(),
    /** Names folded (no accents, lower case) and the UPN, for search. */
    searchText: text('search_text').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    oneOf('child_sex', table.sex, ['F', 'M', 'U']),
    index('child_by_birth').on(table.localAuthorityId, table.bornOn),
  ],
);

/** The key of what is kept of a child. */
export const ofChild = (table: { localAuthorityId: AnyPgColumn; childId: AnyPgColumn }) =>
  foreignKey({
    columns: [table.localAuthorityId, table.childId],
    foreignColumns: [child.localAuthorityId, child.id],
  });

export const childIdentifier = pgTable(
  'child_identifier',
  {
    localAuthorityId: authorityKey(),
    childId: uuid('child_id').notNull(),
    scheme: text().notNull(),
    value: text().notNull(),
    from: day('from').notNull(),
    to: day('to'),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.childId, table.scheme, table.value, table.from] }),
    ofChild(table),
    uniqueIndex('child_identifier_current')
      .on(table.localAuthorityId, table.scheme, table.value)
      .where(sql`"to" is null`),
    check('child_identifier_upn', sql`${table.scheme} <> 'upn' or upn_is_valid(${table.value})`),
  ],
);

/** A child on a school's roll. `main` is false for a dual registration. */
export const enrolment = pgTable(
  'enrolment',
  {
    localAuthorityId: authorityKey(),
    id: id(),
    childId: uuid('child_id').notNull(),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    yearGroup: smallint('year_group').notNull(),
    main: boolean().notNull().default(true),
    from: day('from').notNull(),
    to: day('to'),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    ofChild(table),
    index('enrolment_by_child').on(table.localAuthorityId, table.childId),
    index('enrolment_by_school').on(table.agencyId, table.localAuthorityId, table.childId),
  ],
);

export const episodeTypes = ['child_in_need', 'child_protection', 'looked_after'] as const;
export type EpisodeType = (typeof episodeTypes)[number];

/** A span in which social care worked with the child. Never abuse categories or assessment factors. */
export const involvementEpisode = pgTable(
  'involvement_episode',
  {
    localAuthorityId: authorityKey(),
    id: id(),
    childId: uuid('child_id').notNull(),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    type: text().$type<EpisodeType>().notNull(),
    leadPractitioner: text('lead_practitioner').notNull(),
    leadRole: text('lead_role').notNull(),
    /** SI 2022/788 reg 4: "social worker" means a registered one assigned to the pupil. */
    registeredSocialWorker: boolean('registered_social_worker').notNull(),
    source: text().notNull(),
    from: day('from').notNull(),
    to: day('to'),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    ofChild(table),
    oneOf('involvement_episode_type', table.type, episodeTypes),
    index('involvement_episode_by_child').on(table.localAuthorityId, table.childId),
    index('involvement_episode_by_team').on(table.agencyId, table.localAuthorityId, table.childId),
  ],
);

/**
 * Who in social care is called about a child now: all that a school or a Virtual School's officer is told of
 * involvement, and all that their roles of the database can read. Its rows are those of whoever acts.
 */
export const involvementNow = pgView('involvement_now', {
  localAuthorityId: authorityKey(),
  id: id(),
  childId: uuid('child_id').notNull(),
  agencyId: uuid('agency_id').notNull(),
  leadPractitioner: text('lead_practitioner').notNull(),
  leadRole: text('lead_role').notNull(),
}).existing();

/** N none, K SEN support, E education, health and care plan. */
export const senStatus = pgTable(
  'sen_status',
  {
    localAuthorityId: authorityKey(),
    id: id(),
    childId: uuid('child_id').notNull(),
    status: text().$type<'N' | 'K' | 'E'>().notNull(),
    from: day('from').notNull(),
    to: day('to'),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    ofChild(table),
    oneOf('sen_status_word', table.status, ['N', 'K', 'E']),
    index('sen_status_by_child').on(table.localAuthorityId, table.childId),
  ],
);
