import { writableAudiences } from '#src/policy/audiences.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import { paths } from './paths.ts';
import { audienceOptions, threadEntry } from './present/thread.ts';
import { findThread } from './queries/thread.ts';
import type { ConsultationRecord } from './queries.ts';
import { openMoves } from './ready.ts';

const NEWEST = 100;
const MOST = 10_000;

/** The conversation, its newest part unless the whole is asked for, and the form to write in it where one may. */
export async function showThread(acting: Acting, record: ConsultationRecord, whole = false) {
  const entries = await findThread(acting, record, whole ? MOST : NEWEST + 1);
  const newest = whole ? entries : entries.slice(-NEWEST);
  const may = openMoves(acting, record);
  return {
    entries: newest.map(threadEntry),
    earlier: newest.length < entries.length ? paths.wholeThread(record.reference) : undefined,
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
