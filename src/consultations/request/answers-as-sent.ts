import type { Ask, DraftForm } from './draft-form.ts';

/** The answers of a complete draft as the consultation keeps them. */
export function answersAsSent(form: DraftForm, { kind, socialCare }: Ask): Record<string, unknown> {
  const { question, strengths, worries, tried, themes, urgency } = form;
  return {
    question,
    strengths,
    worries,
    tried,
    childView: form.childView ?? '',
    childViewNotYet: form.childViewNotYet ?? '',
    parentsKnow: form.parentsKnow ?? '',
    parentsNotYet: form.parentsNotYet ?? '',
    themes,
    urgency,
    joinSocialCare: socialCare && form.joinSocialCare === 'yes',
    joinOthers: form.joinOthers ?? '',
    attendanceNote: form.attendanceNote ?? '',
    ...(kind === 'group' && {
      groupSize: Number(form.groupSize),
      groupDescription: form.groupDescription,
    }),
  };
}
