import { type Database, worker } from '#db/client.ts';
import type { Log } from '#src/web/log.ts';
import { escalateDue } from './escalate-due.ts';
import { clearSessions, makeReadingMonths } from './queries/clear.ts';

const monthsAhead = 3;
const hour = 60 * 60 * 1000;
const day = 24 * hour;

/** What grows by itself is looked after, as the worker, who reads no record. */
export function keepHouse(database: Database): Promise<void> {
  return database.transaction(worker, async (db) => {
    await clearSessions(db);
    await makeReadingMonths(db, monthsAhead);
  });
}

/** Now, once a day, and what is told of due dates every hour, for as long as the process runs. Returns how to end it. */
export function keepHouseByItself(database: Database, log: Log): () => void {
  const ends = [
    every(day, log, () => keepHouse(database)),
    every(hour, log, () => escalateDue(database, Temporal.Now.instant())),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** Several processes at once do no harm. */
function every(milliseconds: number, log: Log, work: () => Promise<unknown>): () => void {
  const tryIt = () =>
    work().catch((error: { code?: string }) => log.error({ code: error.code }, 'the house was not kept'));
  tryIt();
  const timer = setInterval(tryIt, milliseconds).unref();
  return () => clearInterval(timer);
}
