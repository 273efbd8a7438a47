import { and, arrayContains, asc, eq } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { resource, theme } from '#db/schema/index.ts';

/* Public reading: anyone may, signed in or not. */

export function listResources(db: Db, only: { theme?: string; phase?: string } = {}) {
  const { slug, title, summary, themes, phases } = resource;
  return db
    .select({ slug, title, summary, themes, phases })
    .from(resource)
    .where(
      and(
        only.theme ? arrayContains(themes, [only.theme]) : undefined,
        only.phase ? arrayContains(phases, [only.phase]) : undefined,
      ),
    )
    .orderBy(asc(title), asc(slug));
}

export async function findResource(db: Db, slug: string) {
  const [row] = await db.select().from(resource).where(eq(resource.slug, slug));
  return row;
}

export function listThemes(db: Db) {
  return db
    .select({ code: theme.code, name: theme.name })
    .from(theme)
    .orderBy(asc(theme.position), asc(theme.name));
}
