import type { Audience } from '#db/schema/index.ts';
import { authorise } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import type { Acting } from '#src/web/routes.ts';
import { makeMove } from './make-move.ts';
import { findConsultation } from './queries.ts';
import { writeEntry } from './write-entry.ts';

type Advice = { key: string; version: number; audience: Audience; body: string; resources: string[] };

/** Written advice. The first stops the clock of the service level: what was asked for has been given. */
export async function giveAdvice(acting: Acting, reference: string, { version, ...advice }: Advice) {
  const { key, audience, body } = advice;
  const record = await findConsultation(acting, reference, { lock: true });
  authorise(acting.ability, 'write', thing('Entry', { audience }));
  if (!(await writeEntry(acting, record, { ...advice, kind: 'advice' }))) return;
  await makeMove(acting, record, 'advise', {
    seen: version,
    set: record.answeredAt ? {} : { answeredAt: acting.now, dueOn: null, nearOn: null },
    audience,
    after: { entryId: key },
    typed: [{ name: 'Your advice', value: body }],
  });
}
