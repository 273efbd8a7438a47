import { type SubjectKind, subjectKinds } from '#db/schema/consultations.ts';
import { choice } from '#src/web/forms.ts';

const choices: Record<SubjectKind, { text: string; hint: string }> = {
  child: { text: 'A child', hint: 'One child who has, or has had, a social worker' },
  group: {
    text: 'A group of children',
    hint: 'Several children with something in common, without their names',
  },
  setting: {
    text: 'The whole school or setting',
    hint: 'How the school works for children with a social worker',
  },
  trust: { text: 'The whole trust', hint: 'How all schools of the trust work together' },
};

export const subjectChoices = (kinds: readonly SubjectKind[]) =>
  kinds.map((kind) => ({ value: kind, text: choices[kind].text, hint: { text: choices[kind].hint } }));

export const subjectField = choice(subjectKinds, 'Choose what you need help with');
