import type { Ask, DraftForm, FieldName } from './draft-form.ts';
import { answersOf, type Step, stepsFor } from './steps.ts';

export type StepState = 'done' | 'begun' | 'not begun' | 'optional';
export type Missing = { step: Step; field: FieldName; text: string };

/** What is still to be answered or mended before the request can be sent. */
export function missingAnswers(ask: Ask, form: DraftForm): Missing[] {
  return stepsFor(ask.kind).flatMap((step) => faults(step, ask, form));
}

export function stateOf(step: Step, ask: Ask, form: DraftForm): StepState {
  const answers = Object.values(answersOf(step, ask, form));
  const begun = answers.some((answer) => answer !== undefined && answer.length > 0);
  const faulty = faults(step, ask, form).length > 0;
  if (begun) return faulty ? 'begun' : 'done';
  return faulty ? 'not begun' : 'optional';
}

/** The first fault of each field. */
function faults(step: Step, ask: Ask, form: DraftForm): Missing[] {
  const { error } = step.form(ask).safeParse(answersOf(step, ask, form));
  const byField = new Map<FieldName, string>();
  for (const { path, message } of error?.issues ?? []) {
    const field = path[0] as FieldName;
    if (!byField.has(field)) byField.set(field, message);
  }
  return [...byField].map(([field, text]) => ({ step, field, text }));
}
