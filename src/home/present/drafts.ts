import { childName } from '#src/children/words.ts';
import { paths } from '#src/consultations/request/paths.ts';
import { subjectWords } from '#src/consultations/words.ts';
import { ago } from '#src/web/dates.ts';
import type { Draft } from '../queries/drafts.ts';

export function presentDraft(draft: Draft, now: Temporal.Instant) {
  const { title } = draft.form;
  return {
    href: paths.draft(draft.id),
    title: typeof title === 'string' && title.trim() ? title : 'No title yet',
    about: draft.child ? childName(draft.child) : subjectWords[draft.subjectKind],
    saved: ago(draft.savedAt, now),
  };
}
