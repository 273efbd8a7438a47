import type { z } from 'zod';
import type { SubjectKind } from '#db/schema/consultations.ts';
import type { Ask, DraftForm, FieldName } from './draft-form.ts';
import * as forms from './step-forms.ts';

export type StepName = 'ask' | 'group' | 'situation' | 'child-view' | 'carers' | 'safety' | 'joining';

export type Step = {
  name: StepName;
  title: string;
  about: readonly SubjectKind[];
  fields: readonly FieldName[];
  /** What its answers must say. */
  form: (ask: Ask) => z.ZodType<DraftForm>;
};

const all: readonly SubjectKind[] = ['child', 'group', 'setting', 'trust'];
const children: readonly SubjectKind[] = ['child', 'group'];

/** The pages of a request, in the order in which they are best answered. */
const steps: readonly Step[] = [
  {
    name: 'ask',
    title: 'What you are asking',
    about: all,
    fields: ['title', 'question', 'themes', 'urgency'],
    form: forms.ask,
  },
  {
    name: 'group',
    title: 'The group',
    about: ['group'],
    fields: ['groupSize', 'groupDescription'],
    form: forms.group,
  },
  {
    name: 'situation',
    title: 'What you know',
    about: all,
    fields: ['strengths', 'worries', 'tried', 'attendanceNote'],
    form: forms.situation,
  },
  {
    name: 'child-view',
    title: 'The child’s view',
    about: children,
    fields: ['childView', 'childViewNotYet'],
    form: forms.childView,
  },
  {
    name: 'carers',
    title: 'Parents or carers',
    about: children,
    fields: ['parentsKnow', 'parentsNotYet'],
    form: forms.carers,
  },
  { name: 'safety', title: 'Safety', about: all, fields: ['atRisk'], form: forms.safety },
  {
    name: 'joining',
    title: 'Who should join in',
    about: all,
    fields: ['joinSocialCare', 'joinOthers'],
    form: forms.joining,
  },
];

export const stepsFor = (kind: SubjectKind): Step[] => steps.filter(({ about }) => about.includes(kind));

export function stepNamed(name: StepName): Step {
  return steps.find((step) => step.name === name)!;
}

/** The questions of a step that this request is asked. */
export function fieldsAsked({ fields }: Step, { socialCare }: Ask): FieldName[] {
  return fields.filter((field) => field !== 'joinSocialCare' || socialCare);
}

/** The answers of a step out of all answers so far. */
export function answersOf(step: Step, ask: Ask, form: DraftForm): DraftForm {
  return Object.fromEntries(fieldsAsked(step, ask).map((field) => [field, form[field]]));
}
