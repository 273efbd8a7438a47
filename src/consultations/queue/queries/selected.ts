import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { consultation } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { NotFound } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { selectRows } from './rows.ts';

/**
 * The rows that were selected, by their references.
 * @throws NotFound where one is not there, or not the actor's to see
 */
export async function listSelected(acting: Acting, references: readonly string[]) {
  const nearest = sql`select ${consultation.localAuthorityId}, ${consultation.id} as consultation_id from ${consultation}
    where ${and(
      eq(consultation.localAuthorityId, acting.actor.authorityId!),
      inArray(consultation.reference, [...references]),
      accessibleBy(acting.ability, 'read', 'Consultation'),
    )}`;
  const rows = await selectRows(acting, nearest).orderBy(
    asc(consultation.dueOn),
    asc(consultation.reference),
  );
  if (rows.length < references.length) throw new NotFound();
  return rows;
}
