import type { Acting } from '#src/web/routes.ts';
import { countDue } from './due.ts';
import { handOver } from './hand-over.ts';
import { makeMove } from './make-move.ts';
import { findConsultation } from './queries.ts';
import { writeEntry } from './write-entry.ts';

type Form = { key: string; version: number; reason: string };

/**
 * What had ended waits for an adviser again. Nobody holds it, and the whole service level counts anew from now: those
 * who ask again are owed an answer as those who ask first.
 */
export async function reopenConsultation(acting: Acting, reference: string, form: Form): Promise<void> {
  const { key, version, reason } = form;
  const record = await findConsultation(acting, reference, { lock: true });
  const told = `Reopened: ${reason}`;
  if (!(await writeEntry(acting, record, { key, kind: 'message', audience: 'all', body: told }))) return;
  const { dueOn, nearOn } = await countDue(acting.db, { ...record, reopenedAt: acting.now }, acting.now);
  await makeMove(acting, record, 'reopen', {
    seen: version,
    set: { adviserId: null, outcome: null, outcomeWords: null, answeredAt: null, dueOn, nearOn },
    typed: [{ name: 'Your reason', value: reason }],
  });
  await handOver(acting, record, null);
}
