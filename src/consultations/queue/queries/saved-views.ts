import { and, asc, eq, sql } from 'drizzle-orm';
import { person, savedView } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { found } from '#src/policy/guard.ts';
import { type Thing, thing } from '#src/policy/subjects.ts';
import { NotFound } from '#src/web/errors.ts';
import { isId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';

const columns = {
  localAuthorityId: savedView.localAuthorityId,
  id: savedView.id,
  name: savedView.name,
  query: savedView.query,
  shared: savedView.shared,
  personId: savedView.personId,
  owner: person.name,
};

/** The views that the actor may open, their own and what is shared. */
export function listSavedViews({ db, ability }: Acting) {
  return db
    .select(columns)
    .from(savedView)
    .innerJoin(person, eq(person.id, savedView.personId))
    .where(accessibleBy(ability, 'read', 'SavedView'))
    .orderBy(asc(sql`lower(${savedView.name})`), asc(savedView.id));
}
export type SavedView = Awaited<ReturnType<typeof listSavedViews>>[number];

/** @throws NotFound when there is none, or none for this actor */
export async function findSavedView({ db, ability }: Acting, id: string): Promise<SavedView> {
  if (!isId(id)) throw new NotFound();
  const [view] = await db
    .select(columns)
    .from(savedView)
    .innerJoin(person, eq(person.id, savedView.personId))
    .where(and(eq(savedView.id, id), accessibleBy(ability, 'read', 'SavedView')));
  return found(view);
}

export const asView = ({ localAuthorityId, personId, shared }: SavedView): Thing<'SavedView'> =>
  thing('SavedView', { localAuthorityId, personId, shared });
