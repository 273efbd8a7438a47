import { snooze } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';
import { type Moved, makeMove } from './make-move.ts';
import { findSnooze } from './queries/beside.ts';
import { hangsOn } from './queries/key.ts';
import { findConsultation } from './queries.ts';

/** Back in the working views before its day. Where it is back already nothing is written: it is as was asked. */
export async function wakeConsultation(acting: Acting, reference: string): Promise<Moved | undefined> {
  const record = await findConsultation(acting, reference, { lock: true });
  const asleep = await findSnooze(acting, record);
  if (!asleep) return undefined;
  const moved = await makeMove(acting, record, 'wake', {
    audience: 'virtual_school',
    before: { until: asleep.until.toString(), why: asleep.why },
  });
  await acting.db.delete(snooze).where(hangsOn(snooze, record));
  return moved;
}
