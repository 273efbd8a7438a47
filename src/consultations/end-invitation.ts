import { and, eq, isNull } from 'drizzle-orm';
import { consultationParty } from '#db/schema/index.ts';
import { found } from '#src/policy/guard.ts';
import { Conflict } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { makeMove } from './make-move.ts';
import { hangsOn } from './queries/key.ts';
import { findConsultation } from './queries.ts';

/**
 * An agency that was invited takes part no more, and its access ends. The others take part by what they are to the
 * child or the request, which nobody ends here.
 */
export async function endInvitation(acting: Acting, reference: string, agencyId: string): Promise<void> {
  const record = await findConsultation(acting, reference, { lock: true });
  const party = found(
    record.parties.find((party) => party.agencyId === agencyId && party.reason === 'invited'),
  );
  if (record.waitingOnId === agencyId) {
    throw new Conflict(`${party.name} was asked for information. Record an answer first.`);
  }
  await acting.db
    .update(consultationParty)
    .set({ to: acting.now })
    .where(
      and(
        hangsOn(consultationParty, record),
        eq(consultationParty.agencyId, agencyId),
        isNull(consultationParty.to),
      ),
    );
  await makeMove(acting, record, 'end_invitation', { after: { agency: party.name } });
}
