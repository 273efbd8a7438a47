import { listResources } from '#src/resources/queries.ts';
import { InvalidForm } from '#src/web/errors.ts';
import { fieldErrors } from '#src/web/forms.ts';
import type { Acting } from '#src/web/routes.ts';
import { endAtTriage } from './end-at-triage.ts';

type Form = { key: string; version: number; words: string; resources: string[] };

/** Triage points to help that is there already. */
export async function signpostRequest(acting: Acting, reference: string, form: Form): Promise<void> {
  const { key, version, words, resources } = form;
  const there = await listResources(acting.db);
  if (!resources.every((chosen) => there.some(({ slug }) => slug === chosen))) {
    throw new InvalidForm(fieldErrors([['resources', 'Choose from the resources listed']]));
  }
  await endAtTriage(acting, reference, 'signpost', {
    key,
    version,
    told: words,
    resources,
    typed: [{ name: 'What you wrote', value: words }],
    after: { resources },
  });
}
