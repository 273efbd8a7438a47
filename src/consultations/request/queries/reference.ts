import { and, asc, eq, sql } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { agency, consultationCounter } from '#db/schema/index.ts';

/** The next number of the authority's year. Nobody else takes one until this transaction ends, so that none is lost. */
export async function takeNumber(db: Db, localAuthorityId: string, year: number): Promise<number> {
  const [row] = await db
    .insert(consultationCounter)
    .values({ localAuthorityId, year, last: 1 })
    .onConflictDoUpdate({
      target: [consultationCounter.localAuthorityId, consultationCounter.year],
      set: { last: sql`${consultationCounter.last} + 1` },
    })
    .returning({ last: consultationCounter.last });
  return row!.last;
}

export async function findVirtualSchool(db: Db, authorityId: string): Promise<string | null> {
  const [row] = await db
    .select({ id: agency.id })
    .from(agency)
    .where(and(eq(agency.authorityId, authorityId), eq(agency.kind, 'virtual_school'), eq(agency.open, true)))
    .orderBy(asc(agency.id))
    .limit(1);
  return row?.id ?? null;
}
