import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { child } from '#db/schema/index.ts';

/** What is of the child of the row around it. */
export function ofChild(table: { localAuthorityId: PgColumn; childId: PgColumn }) {
  return and(eq(table.localAuthorityId, child.localAuthorityId), eq(table.childId, child.id));
}

export function holdsOn(day: Temporal.PlainDate, { from, to }: { from: PgColumn; to: PgColumn }) {
  return and(lte(from, day), or(isNull(to), gt(to, day)));
}
