import { readFileSync } from 'node:fs';
import path from 'node:path';
import postgres from 'postgres';
import type { Connection } from '#db/client.ts';
import { keepReferenceData } from '#db/reference/keep-reference-data.ts';
import type { Say } from '../figures.ts';

const inOrder = ['ground', 'agencies', 'people', 'children', 'consultations'];
/** Side by side, each on a connection of its own. */
const lanes = [
  ['told', 'beside', 'words'],
  ['parties', 'entries', 'events'],
];

const textOf = (name: string) => readFileSync(path.join(import.meta.dirname, `${name}.sql`), 'utf8');

/** All that a nation is made of, to tell one making of it from another. */
export const recipe = (sizes: Sizes) =>
  [JSON.stringify(sizes), ...[...inOrder, ...lanes.flat()].map(textOf)].join('\n');

/** How many of each there are. */
export type Sizes = ReturnType<typeof sizesBeside>;

/** How many there are beside so many consultations, unless said; a million have all the schools of England. */
export function sizesBeside(consultations: number, said: { authorities?: number; advisers?: number } = {}) {
  const scaled = (number: number, least: number) =>
    Math.max(least, Math.round((number * consultations) / 1e6));
  return {
    consultations,
    authorities: scaled(150, 15),
    schools: scaled(24_000, 60),
    trusts: scaled(1_500, 6),
    children: scaled(600_000, 400),
    advisers: scaled(1_200, 60),
    ...(said.authorities && { authorities: said.authorities }),
    ...(said.advisers && { advisers: said.advisers }),
  };
}

/**
 * Fills a migrated, empty database with an invented nation, the same for the same sizes.
 * @throws Error in words where the connection's user is no superuser: only one may leave the triggers out
 */
export async function fillNation(connection: Connection, sizes: Sizes, say: Say): Promise<void> {
  const sql = postgres({ ...connection, max: lanes.length, onnotice: () => {}, connection: quickly });
  const run = async (names: string[]) => {
    for (const name of names) {
      const began = performance.now();
      await sql.unsafe(textOf(name));
      say(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s`);
    }
  };
  try {
    await demandSuperuser(sql);
    await sql`create schema nation`;
    for (const [name, number] of Object.entries(sizes)) {
      await sql.unsafe(
        `create function nation.${name}() returns bigint language sql immutable parallel safe return ${number}`,
      );
    }
    await run(inOrder);
    await Promise.all(lanes.map(run));
    await sql`drop schema nation cascade`;
    await keepReferenceData(sql);
    await sql`vacuum (analyze)`;
  } finally {
    await sql.end();
  }
}

const quickly = {
  application_name: 'bench',
  session_replication_role: 'replica',
  // Else the second reader of a table begins where the first one is, and rows lie in another order on each making.
  synchronize_seqscans: 'off',
  synchronous_commit: 'off',
  gin_pending_list_limit: '1GB',
  work_mem: '256MB',
  maintenance_work_mem: '512MB',
  jit: 'off',
};

async function demandSuperuser(sql: postgres.Sql): Promise<void> {
  const [user] = await sql`select rolsuper from pg_roles where rolname = current_user`;
  if (!user?.rolsuper) throw new Error('The nation is made by a superuser of the database.');
}
