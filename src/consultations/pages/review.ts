import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { readDatedForm } from '#src/web/dated-form.ts';
import { londonDay } from '#src/web/dates.ts';
import { choice, orAgain, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { figuresNow } from '../figures-now.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { compareFigures, readFigures } from '../present/figures.ts';
import { findReady } from '../ready.ts';
import { recordReview } from '../record-review.ts';
import { key, version } from '../request-fields.ts';

const form = z.strictObject({
  key,
  version,
  words: requiredText({ missing: 'Enter what has changed', most: 10_000 }),
  next: choice(['carry_on', 'ready_to_close'], 'Choose what happens next'),
});

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'review');
  const context = {
    title: 'Record a review',
    button: 'Record the review',
    comparison:
      record.child && compareFigures(readFigures(record.figuresAtStart), await figuresNow(acting, record)),
  };
  return moveForm('consultations/review', record, context, shown);
}

export function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      const { day, ...reviewed } = readDatedForm(form, nextReview(acting), visit.form);
      await recordReview(acting, reference, { ...reviewed, nextOn: day });
      return redirect(paths.section(reference, 'reviews'));
    },
    (shown) => get(acting, visit, shown),
  );
}

const nextReview = ({ now }: Acting) => ({
  name: 'nextOn',
  what: 'the date of the next review',
  isOptional: true,
  fault: (day: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(day, londonDay(now)) <= 0
      ? 'The date of the next review must be after today'
      : null,
});
