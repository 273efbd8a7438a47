import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, customType, uuid } from 'drizzle-orm/pg-core';

/** An instant. Kept as `timestamptz`, read and written as `Temporal.Instant`. */
export const instant = customType<{ data: Temporal.Instant; driverData: string }>({
  dataType: () => 'timestamp with time zone',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.Instant.from(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')),
});

/** A day in Europe/London. */
export const day = customType<{ data: Temporal.PlainDate; driverData: string }>({
  dataType: () => 'date',
  toDriver: (value) => value.toString(),
  fromDriver: (value) => Temporal.PlainDate.from(value),
});

/** First in the primary key of every table of an authority's data. */
export const authorityKey = () => uuid('local_authority_id').notNull();

export const id = (name = 'id') => uuid(name).notNull();

/** A text column's list of allowed words, as a CHECK rather than an enum: enum equality is not leakproof. */
export const oneOf = (name: string, column: AnyPgColumn, words: readonly string[]) =>
  check(
    name,
    sql`${column} in (${sql.raw(words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', '))})`,
  );

export const bytes = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' });

/** A transaction's number, which never comes again. */
export const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' });
