import { type SQL, sql } from 'drizzle-orm';
import { seen } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';
import type { Reading } from '../note-reading.ts';

/** The statement that notes a reading keeps besides when the person last had the consultation open. */
export const andSeen = ({ actor, now }: Acting, noted: SQL, { localAuthorityId, consultationId }: Reading) =>
  sql`with noted as (${noted}) insert into ${seen} (local_authority_id, person_id, consultation_id, at)
    values (${localAuthorityId}, ${actor.personId}, ${consultationId}, ${now.toString()})
    on conflict (local_authority_id, person_id, consultation_id) do update set at = excluded.at`;
