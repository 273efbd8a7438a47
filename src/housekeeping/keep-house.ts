import { type Database, worker } from '#db/client.ts';
import type { Log } from '#src/web/log.ts';
import { clearSessions, makeReadingMonths } from './queries/clear.ts';

const monthsAhead = 3;
const daily = 24 * 60 * 60 * 1000;

/** What grows by itself is looked after, as the worker, who reads no record. */
export function keepHouse(database: Database): Promise<void> {
  return database.transaction(worker, async (db) => {
    await clearSessions(db);
    await makeReadingMonths(db, monthsAhead);
  });
}

/** Now and once a day, for as long as the process runs; several processes at once do no harm. Returns how to end it. */
export function keepHouseDaily(database: Database, log: Log): () => void {
  const keep = () =>
    keepHouse(database).catch((error: { code?: string }) =>
      log.error({ code: error.code }, 'the house was not kept'),
    );
  keep();
  const timer = setInterval(keep, daily).unref();
  return () => clearInterval(timer);
}
