import { and, eq } from 'drizzle-orm';
import { savedView } from '#db/schema/index.ts';
import { authorise } from '#src/policy/guard.ts';
import type { Acting } from '#src/web/routes.ts';
import { asView, findSavedView } from './queue/queries/saved-views.ts';

/**
 * By its owner; what is shared by a manager too.
 * @throws NotFound, Forbidden
 */
export async function removeView(acting: Acting, id: string): Promise<void> {
  const view = await findSavedView(acting, id);
  authorise(
    acting.ability,
    'write',
    asView(view),
    'This is for whoever saved it, or a Virtual School manager.',
  );
  await acting.db
    .delete(savedView)
    .where(and(eq(savedView.localAuthorityId, view.localAuthorityId), eq(savedView.id, view.id)));
}
