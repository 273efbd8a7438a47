import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { authority, authoritySetting } from '#db/schema/index.ts';

/** How to reach children's social care, in each authority's own words; empty until an authority has set them. */
export type UrgentContact = { authority: string; words: string | null };

const SETTING = 'urgent_concern';

/** Public: it holds nothing but what a council prints on posters. */
export async function listUrgentContacts(db: Db): Promise<UrgentContact[]> {
  const { authorityId, name, value, from } = authoritySetting;
  return db
    .selectDistinctOn([authority.name, authority.id], {
      authority: authority.name,
      words: sql<string | null>`${value} #>> '{}'`,
    })
    .from(authority)
    .leftJoin(authoritySetting, and(eq(authorityId, authority.id), eq(name, SETTING), sql`${from} <= now()`))
    .orderBy(asc(authority.name), asc(authority.id), desc(from));
}
