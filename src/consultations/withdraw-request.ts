import type { Acting } from '#src/web/routes.ts';
import { makeMove } from './make-move.ts';
import { findConsultation } from './queries.ts';

type Withdrawal = { version: number; reason: string };

/** The agency that asked needs it no more. */
export async function withdrawRequest(
  acting: Acting,
  reference: string,
  withdrawal: Withdrawal,
): Promise<void> {
  const { version, reason } = withdrawal;
  const record = await findConsultation(acting, reference, { lock: true });
  await makeMove(acting, record, 'withdraw', {
    seen: version,
    set: { outcomeWords: reason },
    typed: [{ name: 'Reason', value: reason }],
  });
}
