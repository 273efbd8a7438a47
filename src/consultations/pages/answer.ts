import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { dateTime } from '#src/web/dates.ts';
import { orAgain, readForm, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { answerQuestion } from '../answer-question.ts';
import { answerAudiences, isOnBehalf } from '../answering.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { audienceOptions } from '../present/thread.ts';
import { findReady } from '../ready.ts';
import { audience, key, version } from '../request-fields.ts';

const form = z.strictObject({
  key,
  version,
  audience,
  answer: requiredText({ missing: 'Enter the answer' }),
});

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'answer');
  const onBehalf = isOnBehalf(acting, record);
  return moveForm(
    'consultations/answer',
    record,
    {
      title: onBehalf ? 'Record an answer given by telephone' : 'Answer the question',
      button: onBehalf ? 'Record the answer' : 'Send the answer',
      onBehalf,
      asked: record.waitingOnName,
      question: record.waitingFor,
      since: record.waitingSince && dateTime(record.waitingSince),
      audiences: audienceOptions(answerAudiences(acting, record), record.parties),
    },
    shown,
  );
}

export async function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      await answerQuestion(acting, reference, readForm(form, visit.form));
      return redirect(paths.consultation(reference));
    },
    (shown) => get(acting, visit, shown),
  );
}
