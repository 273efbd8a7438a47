import { emergencyAccess } from '#db/schema/index.ts';
import { recordEvent } from '#src/audit/record.ts';
import { authorise, found } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import type { Acting } from '#src/web/routes.ts';
import { findAccess } from './queries/accesses.ts';
import { isOpenNow, isThis, rightNow } from './queries/hour.ts';

/**
 * Ends it before its hour; one that is over stays as it ended.
 * @throws NotFound for one that is not the actor's to know
 */
export async function endEmergency(acting: Acting, id: string): Promise<void> {
  const access = found(await findAccess(acting, id));
  authorise(acting.ability, 'end', thing('EmergencyAccess', access));
  const ended = await acting.db
    .update(emergencyAccess)
    .set({ endedAt: rightNow })
    .where(isThis(access, isOpenNow))
    .returning({ id: emergencyAccess.id });
  if (!ended.length) return;
  const { localAuthorityId, consultationId, childId } = access;
  await recordEvent(acting, {
    ...{ localAuthorityId, consultationId, childId },
    what: 'end_emergency',
    audience: 'virtual_school',
    after: { emergencyId: id },
  });
}
