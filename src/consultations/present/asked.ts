import type { ConsultationRecord } from '../queries.ts';
import { type FieldName, questionWords } from '../request/draft-form.ts';
import { stepsFor } from '../request/steps.ts';
import { serviceLevel } from '../service-levels.ts';

/** Shown elsewhere on the record, or asked only to stop the form. */
const elsewhere: readonly FieldName[] = ['title', 'themes', 'urgency', 'atRisk'];

/** The request as it was sent, for the `summary` component; what was not answered is left out. */
export function presentAsked(
  { subjectKind, request, urgency, levels }: ConsultationRecord,
  themes: { name: string }[],
) {
  const [question, ...answers] = stepsFor(subjectKind)
    .flatMap(({ fields }) => fields)
    .filter((field) => !elsewhere.includes(field))
    .map((field) => ({ key: questionWords(field, subjectKind), text: words(request[field]) }));
  return [
    question,
    { key: questionWords('themes', subjectKind), text: themes.map(({ name }) => name).join(', ') },
    { key: questionWords('urgency', subjectKind), text: serviceLevel(urgency, levels ?? {}).label },
    ...answers,
  ].filter((row) => row?.text);
}

function words(answer: unknown): string {
  if (answer === true || answer === 'yes') return 'Yes';
  if (answer === false || answer === 'no') return 'No';
  return typeof answer === 'string' || typeof answer === 'number' ? String(answer) : '';
}
