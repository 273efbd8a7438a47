import { whyConsultation } from '#src/access/why.ts';
import { ownEmergency, presentBanner } from '#src/emergency/present.ts';
import { readsAs } from '#src/policy/readers.ts';
import type { Acting } from '#src/web/routes.ts';
import { countDue } from './due.ts';
import { liveOn } from './live/live-on.ts';
import { presentRecord } from './present/record.ts';
import { findAround } from './queries/around.ts';
import { findConsultation } from './queries.ts';
import { mayComplete, openMoves } from './ready.ts';
import { showThread } from './show-thread.ts';

/** All that the page of a record shows to this reader. */
export async function showRecord(acting: Acting, reference: string, { wholeThread = false } = {}) {
  const { db, actor, now } = acting;
  const record = await findConsultation(acting, reference);
  const [due, around, thread] = await Promise.all([
    countDue(db, record, now),
    findAround(acting, record),
    showThread(acting, record, wholeThread),
  ]);
  const shown = presentRecord({
    record,
    around,
    due,
    reader: readsAs(actor),
    personId: actor.personId,
    reach: actor.reach,
    may: openMoves(acting, record),
    mayComplete: (action) => mayComplete(acting, record, action),
    now,
  });
  const opened = ownEmergency(record);
  return {
    ...shown,
    why: whyConsultation(acting, record),
    thread,
    live: liveOn(record),
    emergency: opened && presentBanner(opened),
  };
}
