import type { Audience } from '#db/schema/index.ts';
import { authorise } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import type { Acting } from '#src/web/routes.ts';
import { makeMove, mustBeTheirs } from './make-move.ts';
import { findConsultation } from './queries.ts';
import { writeEntry } from './write-entry.ts';

type Message = { key: string; audience: Audience; body: string };

/** A message in the thread, for the audience that its writer chose. */
export async function postMessage(acting: Acting, reference: string, message: Message) {
  const { key, audience, body } = message;
  const record = await findConsultation(acting, reference, { lock: true });
  await mustBeTheirs(acting, record, 'post');
  authorise(acting.ability, 'write', thing('Entry', { audience }));
  if (await writeEntry(acting, record, { ...message, kind: 'message' })) {
    const typed = [{ name: 'Message', value: body }];
    await makeMove(acting, record, 'post', { audience, after: { entryId: key }, typed });
  }
  return record;
}
