import { flag, snooze } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';
import { hangsOn } from './key.ts';

type Key = { localAuthorityId: string; id: string };

/** Until when a consultation is snoozed, and why, by whom; undefined where it is not. */
export async function findSnooze({ db }: Acting, record: Key) {
  const [row] = await db
    .select({ until: snooze.until, why: snooze.why, personId: snooze.personId })
    .from(snooze)
    .where(hangsOn(snooze, record));
  return row;
}

/** Why it is flagged, and by whom; undefined where it is not. */
export async function findFlag({ db }: Acting, record: Key) {
  const [row] = await db
    .select({ why: flag.why, personId: flag.personId })
    .from(flag)
    .where(hangsOn(flag, record));
  return row;
}
