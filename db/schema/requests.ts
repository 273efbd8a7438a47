import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import { agency, authority, person } from './agencies.ts';
import { authorityKey, bytes, id, instant, oneOf } from './columns.ts';
import { ofConsultation, type SubjectKind, subjectKinds } from './consultations.ts';

/** A request so far. Kept by person and acting agency; `form` holds what was typed, valid or not. */
export const draft = pgTable(
  'draft',
  {
    localAuthorityId: authorityKey().references(() => authority.id),
    id: id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    agencyId: uuid('agency_id')
      .notNull()
      .references(() => agency.id),
    subjectKind: text('subject_kind').$type<SubjectKind>().notNull(),
    childLocalAuthorityId: uuid('child_local_authority_id'),
    childId: uuid('child_id'),
    /** The school that it is about or asked for, where the choice is not the child's or the author's own. */
    settingId: uuid('setting_id').references(() => agency.id),
    form: jsonb().$type<Record<string, unknown>>().notNull(),
    version: integer().notNull().default(1),
    startedAt: instant('started_at').notNull(),
    savedAt: instant('saved_at').notNull(),
    submittedAs: text('submitted_as'),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    oneOf('draft_subject_kind', table.subjectKind, subjectKinds),
    index('draft_by_person').on(table.personId, table.agencyId, table.savedAt),
  ],
);

/** The last number given in an authority's year; locked for the one statement that takes the next. */
export const consultationCounter = pgTable(
  'consultation_counter',
  {
    localAuthorityId: authorityKey().references(() => authority.id),
    year: smallint().notNull(),
    last: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.localAuthorityId, table.year] })],
);

/** A file given with a request. `state` is `held` until a scanner has passed it, where one is configured. */
export const attachment = pgTable(
  'attachment',
  {
    localAuthorityId: authorityKey(),
    id: id(),
    draftId: uuid('draft_id').notNull(),
    consultationId: uuid('consultation_id'),
    name: text().notNull(),
    mediaType: text('media_type').notNull(),
    size: integer().notNull(),
    content: bytes().notNull(),
    state: text().$type<'held' | 'released' | 'refused'>().notNull(),
    personId: uuid('person_id')
      .notNull()
      .references(() => person.id),
    addedAt: instant('added_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    foreignKey({
      columns: [table.localAuthorityId, table.draftId],
      foreignColumns: [draft.localAuthorityId, draft.id],
    }),
    ofConsultation({ localAuthorityId: table.localAuthorityId, consultationId: table.consultationId }),
    oneOf('attachment_state', table.state, ['held', 'released', 'refused']),
    check('attachment_size', sql`${table.size} between 1 and 10485760`),
    index('attachment_of_draft').on(table.localAuthorityId, table.draftId),
    index('attachment_of_consultation').on(table.localAuthorityId, table.consultationId),
  ],
);
