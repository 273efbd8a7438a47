import postgres from 'postgres';
import { type Connection, type Database, nobody, openDatabase } from '#db/client.ts';
import type { Figure, Say } from '../figures.ts';
import { measurePages } from './measure-pages.ts';
import { measurePlans, measureReadWhole } from './measure-plans.ts';
import { measureRoundTrips } from './measure-round-trips.ts';
import { measureSql } from './measure-sql.ts';
import { type Question, questionsOf } from './questions.ts';
import { findReaders, type Reader } from './readers.ts';

/** What the measurements stand on. */
export type Bench = {
  connection: Connection;
  /** The database as the portal uses it, and as its owner, bound by nothing. */
  portal: Database;
  owner: Database;
  sql: postgres.Sql;
  now: Temporal.Instant;
  readers: Reader[];
  questions: Question[];
  /** How often each is measured. */
  times: number;
};

/** What both walls cost in a nation's database, each ratio within this run. */
export async function benchPermissions(
  connection: Connection,
  { times, say }: { times: number; say: Say },
): Promise<Figure[]> {
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} });
  const portal = openDatabase(connection, { pool: 2 });
  const owner = openDatabase(connection, { pool: 2, as: 'owner' });
  try {
    await sql`truncate reading, sign_in_session`;
    const now = Temporal.Now.instant();
    const { readers, questions } = await owner.transaction(nobody, async (db) => {
      const readers = await findReaders(sql, db, now);
      const questions: Question[] = [];
      for (const reader of readers) questions.push(...(await questionsOf(reader, db, now)));
      return { readers, questions };
    });
    const bench = { connection, portal, owner, sql, now, readers, questions, times };
    const figures: Figure[] = [];
    say('Measuring: some minutes, ten at most.');
    for (const [what, measure] of Object.entries(measurements)) {
      say(what);
      figures.push(...(await measure(bench)));
    }
    return figures;
  } finally {
    await Promise.all([portal.close(), owner.close(), sql.end()]);
  }
}

const measurements: Record<string, (bench: Bench) => Promise<Figure[]>> = {
  'Round trips': measureRoundTrips,
  Plans: measurePlans,
  'What is read whole': measureReadWhole,
  'The SQL alone': measureSql,
  'Pages over HTTP': measurePages,
};
