import { and, arrayContains, arrayOverlaps, asc, eq } from 'drizzle-orm';
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

/** What may already help: of any of these themes, and for the phase where one is known. */
export function suggestResources(db: Db, { themes: of, phase }: { themes: string[]; phase: string | null }) {
  const { slug, title, summary, themes, phases } = resource;
  if (of.length === 0) return [];
  return db
    .select({ slug, title, summary })
    .from(resource)
    .where(and(arrayOverlaps(themes, of), phase ? arrayContains(phases, [phase]) : undefined))
    .orderBy(asc(title), asc(slug))
    .limit(6);
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
