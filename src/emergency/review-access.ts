import { and, eq, isNull } from 'drizzle-orm';
import { alert, emergencyAccess } from '#db/schema/index.ts';
import { recordEvent } from '#src/audit/record.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { authorise, found } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import { Conflict } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { paths } from './paths.ts';
import { findAccess } from './queries/accesses.ts';
import { isThis, unlessEnded } from './queries/hour.ts';

type Review = { finding: 'justified' | 'not_justified'; words: string };

/**
 * Says whether it was right, once; ends it where it is still open, and settles what was told of it.
 * @throws NotFound for one of another authority; Forbidden for one's own; Conflict where it has been reviewed
 */
export async function reviewAccess(acting: Acting, id: string, { finding, words }: Review): Promise<void> {
  const { db, ability, actor, now } = acting;
  const access = found(await findAccess(acting, id));
  authorise(ability, 'review_access', thing('EmergencyAccess', access), byOthers);
  const reviewed = await db
    .update(emergencyAccess)
    .set({
      ...{ endedAt: unlessEnded, reviewedAt: now, reviewedBy: actor.personId, finding, reviewWords: words },
    })
    .where(isThis(access, isNull(emergencyAccess.reviewedAt)))
    .returning({ id: emergencyAccess.id });
  if (!reviewed.length)
    throw new Conflict(already, { typed: [{ name: 'What you wrote', value: words }], link });
  const { localAuthorityId, consultationId, childId } = access;
  await Promise.all([
    db
      .update(alert)
      .set({ settledAt: now, settledBy: actor.personId, settledWords: words })
      .where(
        and(
          eq(alert.localAuthorityId, localAuthorityId),
          eq(alert.emergencyId, id),
          isNull(alert.settledAt),
          accessibleBy(ability, 'settle', 'Alert'),
        ),
      ),
    recordEvent(acting, {
      ...{ localAuthorityId, consultationId, childId },
      what: 'review_emergency',
      audience: 'virtual_school',
      after: { emergencyId: id, finding },
    }),
  ]);
}

export const byOthers =
  'Nobody reviews an emergency access of their own. A colleague in information governance does.';
const already = 'Somebody has reviewed this emergency access already.';
const link = { text: 'All emergency accesses', href: paths.reviews() };
