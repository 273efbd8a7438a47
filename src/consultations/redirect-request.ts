import type { Acting } from '#src/web/routes.ts';
import { endAtTriage } from './end-at-triage.ts';

type Form = { key: string; version: number; service: string; words: string };

/** Triage says that another service is the right one. Nothing is sent to it from here. */
export async function redirectRequest(acting: Acting, reference: string, form: Form): Promise<void> {
  const { key, version, service, words } = form;
  await endAtTriage(acting, reference, 'redirect', {
    key,
    version,
    told: `The right service for this is: ${service}\n\n${words}`,
    typed: [
      { name: 'The service', value: service },
      { name: 'What you wrote', value: words },
    ],
    after: { service },
  });
}
