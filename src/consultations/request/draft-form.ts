import type { SubjectKind } from '#db/schema/consultations.ts';

/** What was typed so far, by the names of the fields, valid or not. */
export type DraftForm = Partial<Record<Field, string>> & { themes?: string[] };

type Field =
  | 'title'
  | 'question'
  | 'urgency'
  | 'groupSize'
  | 'groupDescription'
  | 'strengths'
  | 'worries'
  | 'tried'
  | 'attendanceNote'
  | 'childView'
  | 'childViewNotYet'
  | 'parentsKnow'
  | 'parentsNotYet'
  | 'atRisk'
  | 'joinSocialCare'
  | 'joinOthers';
export type FieldName = Field | 'themes';

/** What the questions depend on. */
export type Ask = {
  kind: SubjectKind;
  /** The child's names, which the title leaves out. */
  names: string[];
  /** The codes of the themes there are. */
  themes: string[];
  /** Whether there is somebody in social care to be asked about. */
  socialCare: boolean;
};

const words: Record<FieldName, string | [child: string, several: string]> = {
  title: 'A short title',
  question: 'What would you like help with?',
  themes: 'What is it about?',
  urgency: 'How urgent is it?',
  groupSize: 'How many children are in the group?',
  groupDescription: 'What do the children have in common?',
  strengths: 'What is going well?',
  worries: 'What are you worried about?',
  tried: 'What has been tried, and what came of it?',
  attendanceNote: 'What should we know about attendance?',
  childView: ['What does the child say?', 'What do the children say?'],
  childViewNotYet: ['Why the child’s view is not known yet', 'Why the children’s views are not known yet'],
  parentsKnow: 'Do the parents or carers know about this request?',
  parentsNotYet: 'Why they do not know yet',
  atRisk: ['Is the child at risk of immediate harm?', 'Is anyone at risk of immediate harm?'],
  joinSocialCare: 'Should the child’s social care worker join in?',
  joinOthers: 'Who else should join in?',
};

/** The question as the form puts it. */
export function questionWords(field: FieldName, kind: SubjectKind): string {
  const said = words[field];
  return typeof said === 'string' ? said : said[kind === 'child' ? 0 : 1];
}
