import { and, eq } from 'drizzle-orm';
import { meeting } from '#db/schema/index.ts';
import { found } from '#src/policy/guard.ts';
import { isId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import type { ConsultationRecord } from '../queries.ts';
import { hangsOn } from './key.ts';

/**
 * One meeting of this consultation.
 * @throws NotFound where it has none with this id
 */
export async function findMeeting({ db }: Acting, record: ConsultationRecord, id: string) {
  const rows = isId(id)
    ? await db
        .select()
        .from(meeting)
        .where(and(hangsOn(meeting, record), eq(meeting.id, id)))
    : [];
  return found(rows[0]);
}
