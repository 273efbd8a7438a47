import { known } from '#db/seed/known.ts';
import { newId } from '#src/web/ids.ts';
import { answers } from '#test/request/world.ts';
import type { Fields } from '#test/support/form.ts';

const plan = known.consultations.planInProgress.title;
const version = '1';
const ofDraft = (page: string, fields: Fields = {}, draft = 'draft') => ({
  by: 'school-dt',
  path: `/requests/{${draft}}/${page}`,
  fields,
});

/** What is sent by forms that move no consultation on; the draft is deleted last. */
export const forms: { by: string; path: string; fields: Fields }[] = [
  {
    ...{ by: 'school-dt', path: `/consultations/{${plan}}/actions/{action}/completion` },
    fields: { key: newId(), version: `{version ${plan}}`, note: '' },
  },
  ...Object.entries({ ...answers, ask: { ...answers.ask, themes: ['absence'] } }).map(([step, fields]) =>
    ofDraft(step, { version, ...fields }),
  ),
  ofDraft('group', { version, groupSize: '4', groupDescription: 'Four invented pupils' }, 'groupDraft'),
  ofDraft('files', { key: newId() }),
  ofDraft('files/{draftFile}/removal'),
  ofDraft('submission', { version }),
  ofDraft('deletion'),
  { by: 'social-worker-colleague', path: '/emergency-access/{access}/ending', fields: {} },
  {
    ...{ by: 'governance', path: '/emergency-access/{access}/review' },
    fields: { finding: 'justified', words: 'It was needed' },
  },
  { by: 'governance', path: '/alerts/{alert}/settlement', fields: { words: 'Spoken to' } },
  { by: 'vs-manager', path: '/queue/escalations/{escalation}/settlement', fields: { words: 'Rung' } },
  { by: 'vs-adviser-new', path: '/queue/views/{view}/removal', fields: {} },
];
