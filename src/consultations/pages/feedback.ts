import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { Conflict } from '#src/web/errors.ts';
import { choice, optionalText, orAgain, readForm } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { giveFeedback } from '../give-feedback.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { scores, scoreWords } from '../present/ending.ts';
import { isFeedbackGiven } from '../queries/feedback.ts';
import { findReady } from '../ready.ts';
import { key, version } from '../request-fields.ts';

const form = z.strictObject({
  key,
  version,
  score: choice(['1', '2', '3', '4', '5'], 'Choose how helpful it was').transform(Number),
  words: optionalText({ most: 4000 }),
});

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'give_feedback');
  if (await isFeedbackGiven(acting, record))
    throw new Conflict('Feedback on this consultation has been given.');
  const context = {
    title: 'How did it go?',
    button: 'Send feedback',
    scores: scores.map((score) => ({ value: String(score), text: scoreWords[score] })),
  };
  return moveForm('consultations/feedback', record, context, shown);
}

export function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      const { score, words } = readForm(form, visit.form);
      await giveFeedback(acting, reference, { score, words });
      return redirect(paths.section(reference, 'outcome'));
    },
    (shown) => get(acting, visit, shown),
  );
}
