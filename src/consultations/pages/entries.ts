import { z } from 'zod';
import { page, redirect } from '#src/web/answers.ts';
import { type FieldErrors, orAgain, readForm, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { postMessage } from '../post-message.ts';
import { audience, key } from '../request-fields.ts';
import { showRecord } from '../show-record.ts';
import { showThread } from '../show-thread.ts';

const fragment = 'consultations/_thread';
const form = z.strictObject({
  key,
  audience,
  body: requiredText({ missing: 'Write the message', most: 10_000 }),
});

export function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      const message = readForm(form, visit.form);
      const record = await postMessage(acting, reference, message);
      const thread = { ...(await showThread(acting, record)), announce: 'Message sent' };
      return redirect(paths.entry(reference, message.key), { fragment, context: { thread } });
    },
    (shown) => again(acting, reference, shown),
  );
}

type Shown = { errors: FieldErrors; values: Record<string, string> };

async function again(acting: Acting, reference: string, { errors, values }: Shown) {
  const record = await showRecord(acting, reference);
  const form = record.thread.form && { ...record.thread.form, errors, values };
  const thread = { ...record.thread, form, announce: errors.list[0]?.text };
  return page('consultations/record', { ...record, thread, errors }, { status: 422, fragment });
}
