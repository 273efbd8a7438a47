import type { Acting } from '#src/web/routes.ts';
import { endAtTriage } from './end-at-triage.ts';

type Form = { key: string; version: number; reason: string };

/** Triage does not take the request on, and says why. */
export async function declineRequest(acting: Acting, reference: string, form: Form): Promise<void> {
  const { key, version, reason } = form;
  const typed = [{ name: 'Your reason', value: reason }];
  await endAtTriage(acting, reference, 'decline', { key, version, told: reason, typed });
}
