import { and, eq } from 'drizzle-orm';
import { action, agency } from '#db/schema/index.ts';
import { found } from '#src/policy/guard.ts';
import { isId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import type { ConsultationRecord } from '../queries.ts';
import { hangsOn } from './key.ts';

/**
 * One action of this consultation's plan.
 * @throws NotFound where the plan has none with this id
 */
export async function findAction({ db }: Acting, record: ConsultationRecord, id: string) {
  const rows = isId(id)
    ? await db
        .select({
          id: action.id,
          agencyId: action.agencyId,
          agency: agency.name,
          what: action.what,
          dueOn: action.dueOn,
          doneAt: action.doneAt,
        })
        .from(action)
        .innerJoin(agency, eq(agency.id, action.agencyId))
        .where(and(hangsOn(action, record), eq(action.id, id)))
    : [];
  return found(rows[0]);
}
