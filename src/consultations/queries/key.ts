import { and, eq, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

type Hanging = { localAuthorityId: PgColumn; consultationId: PgColumn };

/** What hangs on this one consultation: a child resource is loaded through its parent. */
export function hangsOn(table: Hanging, record: { localAuthorityId: string; id: string }): SQL {
  return and(eq(table.localAuthorityId, record.localAuthorityId), eq(table.consultationId, record.id))!;
}
