import type { Acting } from '#src/web/routes.ts';
import { makeMove } from './make-move.ts';
import { findConsultation } from './queries.ts';

/** Triage says yes: it waits for an adviser, and the clock runs on. */
export async function acceptRequest(acting: Acting, reference: string, { version }: { version: number }) {
  const record = await findConsultation(acting, reference, { lock: true });
  await makeMove(acting, record, 'accept', { seen: version });
  return record;
}
