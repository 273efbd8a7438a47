import { asc } from 'drizzle-orm';
import type { Db } from '#db/client.ts';
import { pause } from '#db/schema/index.ts';
import { hangsOn } from './key.ts';

/** When the clock of a consultation has stood still. */
export function listPauses(db: Db, record: { localAuthorityId: string; id: string }) {
  return db
    .select({ from: pause.from, to: pause.to })
    .from(pause)
    .where(hangsOn(pause, record))
    .orderBy(asc(pause.from));
}
