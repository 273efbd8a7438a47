import { page } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { aboutWords } from '../about-words.ts';
import { onDraft } from '../open-draft.ts';
import { paths } from '../paths.ts';
import { savedAt, taskItems } from '../present.ts';
import { listDraftFiles } from '../queries/files.ts';

export async function get(acting: Acting, visit: Visit) {
  return onDraft(acting, visit, async (open) => {
    const { draft } = open;
    return page('consultations/request/tasks', {
      title: 'Request a consultation',
      about: aboutWords(draft),
      tasks: taskItems(open, await listDraftFiles(acting, draft)),
      saved: savedAt(draft),
      next: paths.suggestions(draft.id),
      deletion: paths.deletion(draft.id),
    });
  });
}
