import { writableAudiences } from '#src/policy/audiences.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import { paths } from './paths.ts';
import { audienceOptions, threadEntry } from './present/thread.ts';
import { findThread } from './queries/thread.ts';
import type { ConsultationRecord } from './queries.ts';
import { openMoves } from './ready.ts';

/** More than a conversation ever holds, and few enough for one page. */
const MOST = 300;

/** The conversation, and the form to write in it where the reader may. */
export async function showThread(acting: Acting, record: ConsultationRecord) {
  const entries = await findThread(acting, record, MOST);
  const may = openMoves(acting, record);
  return {
    entries: entries.map(threadEntry),
    advise: may.has('advise') ? paths.advice(record.reference) : undefined,
    form: may.has('post') && {
      action: paths.entries(record.reference),
      key: newId(),
      audiences: writableOptions(acting, record),
    },
  };
}

/** Whom the actor may write to here. */
export function writableOptions({ ability }: Acting, { parties }: ConsultationRecord) {
  return audienceOptions(writableAudiences(ability), parties);
}
