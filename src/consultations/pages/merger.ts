import { z } from 'zod';
import { readsAs } from '#src/policy/readers.ts';
import { redirect } from '#src/web/answers.ts';
import { londonDay, shortDate } from '#src/web/dates.ts';
import { orAgain, readForm } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { mergeRequests } from '../merge-requests.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { listMergeCandidates } from '../queue/queries/merging.ts';
import { findReady } from '../ready.ts';
import { key, version } from '../request-fields.ts';
import { statusWords } from '../words.ts';

const missing = 'Choose the consultation to merge it with';
const form = z.strictObject({ key, version, into: z.string(missing).min(1, missing).max(40, missing) });

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'merge');
  const candidates = await listMergeCandidates(acting, record);
  const reader = readsAs(acting.actor);
  return moveForm(
    'consultations/merger',
    record,
    {
      title: 'Merge with another consultation',
      button: 'Merge the two',
      isAboutChild: record.childId !== null,
      candidates: candidates.map(({ reference, title, status, requester, submittedAt }) => ({
        value: reference,
        text: `${reference}: ${title}`,
        hint: {
          text: `${statusWords(status, reader)}. Asked by ${requester} on ${shortDate(londonDay(submittedAt))}`,
        },
      })),
    },
    shown,
  );
}

export async function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      await mergeRequests(acting, reference, readForm(form, visit.form));
      return redirect(paths.consultation(reference));
    },
    (shown) => get(acting, visit, shown),
  );
}
