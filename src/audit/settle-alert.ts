import { and, eq, isNull } from 'drizzle-orm';
import { alert } from '#db/schema/index.ts';
import { authorise, found } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import { Conflict } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { paths } from './paths.ts';
import { type Alert, findAlert } from './queries/alerts.ts';

/**
 * The alert, for whoever may settle it now.
 * @throws NotFound, Forbidden; Conflict for one that is settled, or that the review of an emergency access settles
 */
export async function findToSettle(acting: Acting, id: string): Promise<Alert> {
  const told = found(await findAlert(acting, id));
  authorise(acting.ability, 'settle', thing('Alert', told), 'Information governance settles alerts.');
  if (told.kind === 'emergency_access')
    throw new Conflict('The review of the emergency access settles this alert.', { link });
  if (told.settledAt) throw new Conflict(`${told.settledBy} has settled this alert.`, { link });
  return told;
}

/** Says, once, what was found. Throws as `findToSettle` does, and Conflict where somebody was quicker. */
export async function settleAlert(acting: Acting, id: string, words: string): Promise<void> {
  const { db, actor, now } = acting;
  const { localAuthorityId } = await findToSettle(acting, id);
  const settled = await db
    .update(alert)
    .set({ settledAt: now, settledBy: actor.personId, settledWords: words })
    .where(and(eq(alert.localAuthorityId, localAuthorityId), eq(alert.id, id), isNull(alert.settledAt)))
    .returning({ id: alert.id });
  if (!settled.length)
    throw new Conflict('Somebody has settled this alert.', {
      link,
      typed: [{ name: 'What you wrote', value: words }],
    });
}

const link = { text: 'Alerts', href: paths.alerts() };
