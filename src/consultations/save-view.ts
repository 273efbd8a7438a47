import { and, eq } from 'drizzle-orm';
import { savedView } from '#db/schema/index.ts';
import { InvalidForm } from '#src/web/errors.ts';
import { fieldErrors } from '#src/web/forms.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import { listSavedViews } from './queue/queries/saved-views.ts';

type Form = { name: string; query: string; shared: boolean };

/** As many as fit beside the portal's own. */
const most = 20;

/**
 * Keeps a view of the queue under a name. The same name again is the same view, with what it shows now.
 * @throws InvalidForm where the person has as many as they can
 */
export async function saveView(acting: Acting, { name, query, shared }: Form): Promise<void> {
  const { db, actor, now } = acting;
  const own = (await listSavedViews(acting)).filter(({ personId }) => personId === actor.personId);
  const same = own.find((view) => view.name.toLowerCase() === name.toLowerCase());
  const said = { name, query, shared, savedAt: now };
  if (same) {
    await db
      .update(savedView)
      .set(said)
      .where(and(eq(savedView.localAuthorityId, same.localAuthorityId), eq(savedView.id, same.id)));
    return;
  }
  if (own.length >= most)
    throw new InvalidForm(fieldErrors([['name', `You have ${most} views. Remove one first`]]));
  const { personId, agencyId, authorityId } = actor;
  await db
    .insert(savedView)
    .values({ localAuthorityId: authorityId!, id: newId(), personId, agencyId, ...said })
    // Pressed twice.
    .onConflictDoNothing();
}
