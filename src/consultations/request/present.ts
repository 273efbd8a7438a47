import { time } from '#src/web/dates.ts';
import type { FieldErrors } from '#src/web/forms.ts';
import { answerWords } from './answer-words.ts';
import { type Missing, type StepState, stateOf } from './completeness.ts';
import { type FieldName, questionWords } from './draft-form.ts';
import type { OpenDraft } from './open-draft.ts';
import { paths } from './paths.ts';
import type { Draft } from './queries/drafts.ts';
import type { FileFacts } from './queries/files.ts';
import { fieldsAsked, type Step, stepsFor } from './steps.ts';

/** What the `saved-at` component takes. */
export function savedAt({ version, savedAt }: Draft) {
  return version > 1 ? { time: { iso: savedAt.toString(), words: time(savedAt) } } : {};
}

const states: Record<StepState, { text: string } | { tag: { text: string; classes: string } }> = {
  done: { text: 'Completed' },
  begun: { tag: { text: 'In progress', classes: 'govuk-tag--light-blue' } },
  'not begun': { tag: { text: 'Not started', classes: 'govuk-tag--blue' } },
  optional: { text: 'If you wish' },
};

/** What the GOV.UK task list takes. */
export function taskItems({ draft, ask }: OpenDraft, files: FileFacts[]) {
  return [
    ...stepsFor(ask.kind).map((step) => ({
      title: { text: step.title },
      href: paths.step(draft.id, step.name),
      status: states[stateOf(step, ask, draft.form)],
    })),
    {
      title: { text: 'Files' },
      href: paths.step(draft.id, 'files'),
      status: files.length ? { text: `${files.length} added` } : states.optional,
    },
  ];
}

/** The answers by section, each with a link that changes it and comes back; for the `summary` component. */
export function answerSections(open: OpenDraft) {
  return stepsFor(open.ask.kind).map((step) => ({
    title: step.title,
    rows: fieldsAsked(step, open.ask)
      .filter((field) => open.draft.form[field]?.length || !isOther(field))
      .map((field) => ({
        key: questionWords(field, open.ask.kind),
        text: answerWords(field, open.draft.form, open.draft.themes),
        otherwise: 'Not answered yet',
        actions: [{ text: 'Change', href: changeLink(open, step, field) }],
      })),
  }));
}

/** Left out where the other of two answers was given, or where none need be. */
const isOther = (field: FieldName): boolean =>
  ['childViewNotYet', 'parentsNotYet', 'attendanceNote', 'joinOthers'].includes(field);

const changeLink = ({ draft }: OpenDraft, { name }: Step, field: FieldName) =>
  `${paths.step(draft.id, name)}?from=check#${field}`;

/** What is missing, as an error summary whose links lead to the pages where it is answered. */
export function missingErrors(open: OpenDraft, missing: Missing[]): FieldErrors {
  return {
    list: missing.map(({ step, field, text }) => ({ text, href: changeLink(open, step, field) })),
    byField: {},
  };
}
