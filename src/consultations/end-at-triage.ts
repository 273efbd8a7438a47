import type { Acting } from '#src/web/routes.ts';
import { makeMove } from './make-move.ts';
import { findConsultation } from './queries.ts';
import { writeEntry } from './write-entry.ts';

export type Ending = {
  key: string;
  version: number;
  /** What those who asked are told, in the thread and at the top of the record. */
  told: string;
  resources?: string[];
  /** What was typed, given back if the move is refused. */
  typed: { name: string; value: string }[];
  after?: Record<string, unknown>;
};

/** Triage says no, in one of its ways: the clock stops, and everyone who takes part is told why. */
export async function endAtTriage(
  acting: Acting,
  reference: string,
  move: 'signpost' | 'redirect' | 'decline',
  { key, version, told, resources, typed, after }: Ending,
): Promise<void> {
  const record = await findConsultation(acting, reference, { lock: true });
  if (!(await writeEntry(acting, record, { key, kind: 'message', audience: 'all', body: told, resources })))
    return;
  await makeMove(acting, record, move, { seen: version, set: { outcomeWords: told }, typed, after });
}
