import type { Audience } from '#db/schema/index.ts';
import { InvalidForm } from '#src/web/errors.ts';
import { fieldErrors } from '#src/web/forms.ts';
import type { Acting } from '#src/web/routes.ts';
import { answerAudiences, isOnBehalf } from './answering.ts';
import { countDue } from './due.ts';
import { endPause, makeMove, mustBeTheirs } from './make-move.ts';
import { findConsultation } from './queries.ts';
import { writeEntry } from './write-entry.ts';

type Form = { key: string; version: number; answer: string; audience: Audience };

/** The one who was asked answers, or the Virtual School writes down what it was told; the clock runs on. */
export async function answerQuestion(acting: Acting, reference: string, form: Form): Promise<void> {
  const { key, version, answer, audience } = form;
  const record = await findConsultation(acting, reference, { lock: true });
  const typed = [{ name: 'Your answer', value: answer }];
  const asked = record.waitingOnName;
  if (asked) await mustBeTheirs(acting, record, 'answer', { seen: version, typed });
  if (asked && !answerAudiences(acting, record).includes(audience)) {
    throw new InvalidForm(fieldErrors([['audience', 'Choose who will see the answer']]));
  }
  const told = isOnBehalf(acting, record) && asked ? `${asked}, by telephone:\n\n${answer}` : answer;
  if (!(await writeEntry(acting, record, { key, kind: 'answer', audience, body: told }))) return;
  await endPause(acting, record);
  const { dueOn, nearOn } = await countDue(acting.db, record, acting.now);
  await makeMove(acting, record, 'answer', {
    seen: version,
    set: record.answeredAt ? {} : { dueOn, nearOn },
    typed,
  });
}
