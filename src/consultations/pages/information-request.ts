import { z } from 'zod';
import { audiencesOf, writableAudiences } from '#src/policy/audiences.ts';
import { canBeAsked } from '#src/policy/sides.ts';
import { redirect } from '#src/web/answers.ts';
import { orAgain, readForm, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { askForInformation } from '../ask-for-information.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { audienceOptions } from '../present/thread.ts';
import { findReady } from '../ready.ts';
import { audience, key, version } from '../request-fields.ts';
import { partyWords } from '../words.ts';

const form = z.strictObject({
  key,
  version,
  whom: z.uuid('Choose who to ask'),
  audience,
  question: requiredText({ missing: 'Enter your question', most: 2000 }),
});

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'ask_for_information');
  const asked = record.parties.filter(({ kind }) => canBeAsked(kind));
  const readable = new Set(asked.flatMap(({ kind }) => audiencesOf[kind]));
  const audiences = writableAudiences(acting.ability).filter((audience) => readable.has(audience));
  return moveForm(
    'consultations/information-request',
    record,
    {
      title: 'Ask for information',
      button: 'Ask and pause the clock',
      parties: asked.map(({ agencyId, name, reason }) => ({
        value: agencyId,
        text: name,
        hint: { text: partyWords[reason] },
      })),
      audiences: audienceOptions(audiences, record.parties),
    },
    shown,
  );
}

export async function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      await askForInformation(acting, reference, readForm(form, visit.form));
      return redirect(paths.consultation(reference));
    },
    (shown) => get(acting, visit, shown),
  );
}
