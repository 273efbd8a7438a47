import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { authority } from './agencies.ts';
import { authorityKey } from './columns.ts';

/**
 * The words of all that an authority's consultations are found by, each once: what is mistyped is held against these.
 * Kept by trigger; read by nothing but `finding`.
 */
export const searchWord = pgTable(
  'search_word',
  {
    localAuthorityId: authorityKey().references(() => authority.id, { onDelete: 'cascade' }),
    word: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.localAuthorityId, table.word] })],
);
