import { InvalidForm } from '#src/web/errors.ts';
import { fieldErrors } from '#src/web/forms.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import { handOver } from './hand-over.ts';
import { type Moved, makeMove } from './make-move.ts';
import { type ConsultationRecord, findConsultation } from './queries.ts';
import { isAllocated, listAdvisers } from './queue/queries/advisers.ts';
import { writeEntry } from './write-entry.ts';

type Form = { key: string; version: number; adviser: string; reason: string };

/** A manager gives it to somebody, or to somebody else. The reason stays within the Virtual School. */
export async function allocateConsultation(acting: Acting, reference: string, form: Form): Promise<void> {
  const { key, version, reason } = form;
  const record = await findConsultation(acting, reference, { lock: true });
  if (await isAllocated(acting, record, key)) return;
  const adviser = (await listAdvisers(acting, record)).find(({ id }) => id === form.adviser);
  const wrong = !adviser
    ? 'Choose one of the people listed'
    : adviser.id === record.adviserId && `${adviser.name} has it already`;
  if (wrong) throw new InvalidForm(fieldErrors([['adviser', wrong]]));
  const typed = reason ? [{ name: 'Your reason', value: reason }] : [];
  await giveTo(acting, record, form.adviser, { key, seen: version, typed });
  if (reason) {
    await writeEntry(acting, record, {
      key: newId(),
      kind: 'message',
      audience: 'virtual_school',
      body: `Allocated to ${adviser!.name}: ${reason}`,
    });
  }
}

type Given = { key?: string; seen?: number; typed?: { name: string; value: string }[] };

/** To somebody who may hold it, as whoever calls this has seen to. `record` must have been found locked. */
export async function giveTo(
  acting: Acting,
  record: ConsultationRecord,
  adviserId: string,
  { key, seen, typed }: Given = {},
): Promise<Moved> {
  const moved = await makeMove(acting, record, 'allocate', {
    ...(seen !== undefined && { seen }),
    set: { adviserId },
    before: { adviserId: record.adviserId },
    after: { adviserId },
    ...(typed && { typed }),
  });
  await handOver(acting, record, adviserId, key);
  return moved;
}
