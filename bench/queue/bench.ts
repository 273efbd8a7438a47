import postgres from 'postgres';
import { type Connection, type Database, openDatabase } from '#db/client.ts';
import { type Figure, orFailure, type Say } from '../figures.ts';
import type { Child } from './child.ts';
import { measureBytes } from './measure-bytes.ts';
import { measureCpu } from './measure-cpu.ts';
import { measureGrowth } from './measure-growth.ts';
import { measureLoad } from './measure-load.ts';
import { measureRender } from './measure-render.ts';
import { measureStatements } from './measure-statements.ts';
import { authorityOf, type Person, peopleOf } from './people.ts';
import { startPortal } from './start-portal.ts';

/** All consultations; and a hundredth of them, in fewer authorities of the same size, or in as many that are smaller. */
export type Nations = Record<'all' | 'fewer' | 'smaller', Connection>;

/** What the measurements stand on. */
export type Bench = {
  nations: Nations;
  /** All consultations, as the portal uses them. */
  database: Database;
  sql: postgres.Sql;
  /** The portal in a process of its own, over all consultations. */
  portal: Child;
  /** People of the largest authority, a manager among the first two. */
  people: Person[];
  now: Temporal.Instant;
  /** How often each is measured. */
  times: number;
};

/** How quick the queue is for a whole team at once, each ratio within this run. */
export async function benchQueue(
  nations: Nations,
  { times, people: many, say }: { times: number; people: number; say: Say },
): Promise<Figure[]> {
  const sql = postgres({ ...nations.all, max: 1, onnotice: () => {} });
  const database = openDatabase(nations.all, { pool: 2 });
  const portal = await startPortal(nations.all);
  try {
    await sql`truncate reading, sign_in_session`;
    const { id, consultations } = await authorityOf(sql);
    const people = await peopleOf(nations.all, sql, id, many);
    say(`${people.length} people of an authority with ${consultations} consultations`);
    const bench: Bench = { nations, database, sql, portal, people, now: Temporal.Now.instant(), times };
    const figures: Figure[] = [];
    for (const [what, measure] of Object.entries(measurements)) {
      say(what);
      figures.push(...(await orFailure(what, () => measure(bench))));
    }
    return figures;
  } finally {
    await Promise.all([portal.end(), database.close(), sql.end()]);
  }
}

const measurements: Record<string, (bench: Bench) => Promise<Figure[]>> = {
  Statements: measureStatements,
  Bytes: measureBytes,
  Rendering: measureRender,
  Processor: measureCpu,
  'All at once': measureLoad,
  Growth: measureGrowth,
};
