import { and, eq } from 'drizzle-orm';
import { authority, consultation } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { found } from '#src/policy/guard.ts';
import type { Acting } from '#src/web/routes.ts';

/**
 * Which consultation has this reference, where the actor may read it: for what shows nothing of it.
 * @throws NotFound when there is none, or none for this actor
 */
export async function findKey({ db, ability }: Acting, reference: string) {
  const [row] = await db
    .select({ localAuthorityId: consultation.localAuthorityId, id: consultation.id })
    .from(consultation)
    .innerJoin(authority, eq(authority.id, consultation.localAuthorityId))
    .where(
      and(
        eq(authority.prefix, reference.split('-', 1)[0] ?? ''),
        eq(consultation.reference, reference),
        accessibleBy(ability, 'read', 'Consultation'),
      ),
    );
  return found(row);
}
