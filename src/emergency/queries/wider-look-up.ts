import { sql } from 'drizzle-orm';
import { fold } from '#src/web/fold.ts';
import type { Acting } from '#src/web/routes.ts';
import type { Sought } from '../form.ts';
import type { Sealed } from '../sealed.ts';

type Row = { local_authority_id: string; id: string; reference?: string };

/**
 * The one record of the actor's authority that is meant, and nothing of what it says; null for none and for several.
 * Reaches wider than the actor reads, on purpose: it is asked only to open in an emergency what it finds.
 */
export async function unsafeFindForEmergency({ db }: Acting, sought: Sought): Promise<Sealed | null> {
  const rows = (await db.execute(asked(sought))) as unknown as Row[];
  const [only] = rows;
  if (!only || rows.length > 1) return null;
  const key = { localAuthorityId: only.local_authority_id, id: only.id };
  return only.reference
    ? { ...key, noun: 'Consultation', reference: only.reference }
    : { ...key, noun: 'Child' };
}

function asked(sought: Sought) {
  switch (sought.by) {
    case 'reference':
      return sql`select local_authority_id, id, reference from emergency.find_consultation(${sought.reference}::text)`;
    case 'upn':
      return sql`select local_authority_id, id from emergency.find_child(${sought.upn}::text, null, null, null)`;
    case 'name':
      return sql`select local_authority_id, id from emergency.find_child(null, ${fold(sought.familyName)}::text,
        ${fold(sought.givenName)}::text, ${sought.bornOn.toString()}::date)`;
  }
}
