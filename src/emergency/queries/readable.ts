import { and, eq, sql } from 'drizzle-orm';
import { child, consultation } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import type { Sealed } from '../sealed.ts';

/** Whether the actor may read the record as things are now. */
export async function isReadable({ db, ability }: Acting, { noun, localAuthorityId, id }: Sealed) {
  const table = noun === 'Child' ? child : consultation;
  const rows = await db
    .select({ one: sql`1` })
    .from(table)
    .where(
      and(
        eq(table.localAuthorityId, localAuthorityId),
        eq(table.id, id),
        accessibleBy(ability, 'read', noun),
      ),
    );
  return rows.length > 0;
}
