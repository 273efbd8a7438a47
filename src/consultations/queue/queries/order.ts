import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { consultation } from '#db/schema/index.ts';
import { NEVER, type Paging, type Position } from '../position.ts';
import type { Sort } from '../views.ts';

type Order = { key: SQL; type: SQL; id: PgColumn; descending: boolean };

const date = sql.raw('date');
const timestamp = sql.raw('timestamptz');
const { id } = consultation;

const orders: Record<Sort, Order> = {
  due: {
    key: sql`coalesce(${consultation.dueOn}, ${sql.raw(`'${NEVER}'::date`)})`,
    type: date,
    id,
    descending: false,
  },
  changed: { key: sql`${consultation.changedAt}`, type: timestamp, id, descending: true },
  oldest: { key: sql`${consultation.submittedAt}`, type: timestamp, id, descending: false },
};

/** The order of a page and the place where it begins; `backwards` pages come in reverse. */
export function paged(sort: Sort, paging: Paging) {
  return pagedBy(orders[sort], paging);
}

/** The same for a list whose newest change is a copy beside the reader's own key. */
export function pagedByChange(key: PgColumn, id: PgColumn, paging: Paging) {
  return pagedBy({ key: sql`${key}`, type: timestamp, id, descending: true }, paging);
}

function pagedBy({ key, type, id, descending }: Order, { after, before }: Paging) {
  const backwards = before !== undefined;
  const down = descending !== backwards;
  // Said as the index has it, nulls included, or the index could not serve the order.
  const direction = sql.raw(`${down ? 'desc' : 'asc'} nulls ${backwards ? 'first' : 'last'}`);
  const begins = ({ key: at, id: last }: Position) =>
    sql`(${key}, ${id}) ${sql.raw(down ? '<' : '>')} (${at}::${type}, ${last}::uuid)`;
  const position = before ?? after;
  return {
    backwards,
    begins: position ? begins(position) : sql`true`,
    orderBy: [sql`${key} ${direction}`, sql`${id} ${direction}`],
  };
}
