import { index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { agency, authority } from './agencies.ts';
import { authorityKey, day, id } from './columns.ts';

/** Of the whole authority where `agencyId` is null; a school that has terms of its own uses those alone. */
export const term = pgTable(
  'term',
  {
    localAuthorityId: authorityKey().references(() => authority.id),
    id: id(),
    agencyId: uuid('agency_id').references(() => agency.id),
    name: text().notNull(),
    from: day('from').notNull(),
    to: day('to').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    index('term_by_calendar').on(table.localAuthorityId, table.agencyId, table.from),
  ],
);

/** Days within a term on which school is shut: INSET, a burst boiler. */
export const closure = pgTable(
  'closure',
  {
    localAuthorityId: authorityKey().references(() => authority.id),
    id: id(),
    agencyId: uuid('agency_id').references(() => agency.id),
    why: text().notNull(),
    from: day('from').notNull(),
    to: day('to').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.localAuthorityId, table.id] }),
    index('closure_by_calendar').on(table.localAuthorityId, table.agencyId, table.from),
  ],
);
