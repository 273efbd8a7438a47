import { and, desc, eq, sql } from 'drizzle-orm';
import { agency, entry, person, resource } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import { hangsOn } from './key.ts';
import { listOf } from './list-of.ts';

/** The newest entries that the actor may read, oldest of them first. */
export async function findThread(
  { db, ability }: Acting,
  record: { localAuthorityId: string; id: string },
  limit: number,
) {
  const newest = await db
    .select({
      id: entry.id,
      kind: entry.kind,
      audience: entry.audience,
      body: entry.body,
      writtenAt: entry.writtenAt,
      by: person.name,
      agency: agency.name,
      resources: listOf(
        { slug: resource.slug, title: resource.title },
        sql`from ${resource} where ${resource.slug} = any(${entry.resources})`,
        sql`${resource.title}`,
      ),
    })
    .from(entry)
    .innerJoin(person, eq(person.id, entry.personId))
    .innerJoin(agency, eq(agency.id, entry.agencyId))
    .where(and(hangsOn(entry, record), accessibleBy(ability, 'read', 'Entry')))
    .orderBy(desc(entry.writtenAt), desc(entry.id))
    .limit(limit);
  return newest.reverse();
}
export type Entry = Awaited<ReturnType<typeof findThread>>[number];
