import type postgres from 'postgres';
import type { Db } from '#db/client.ts';
import { run, type Statement } from './statement.ts';

/** Tables with a row for everybody or every consultation: to read one whole is never the way. */
const large = [
  'consultation',
  'consultation_party',
  'child',
  'event',
  'entry',
  'enrolment',
  'involvement_episode',
  'membership',
  'person',
];

type Node = { 'Node Type': string; 'Relation Name'?: string; Plans?: Node[] };

const readWhole = (node: Node): string[] => [
  ...(node['Node Type'] === 'Seq Scan' && large.includes(node['Relation Name']!)
    ? [node['Relation Name']!]
    : []),
  ...(node.Plans ?? []).flatMap(readWhole),
];

/** The large tables that the plan of a statement reads from end to end, by whoever acts. */
export async function tablesReadWhole(db: Db, { query, params }: Statement): Promise<string[]> {
  const rows = await run(db, { query: `explain (format json) ${query}`, params });
  const [{ Plan: plan }] = rows[0]![0] as [{ Plan: Node }];
  return readWhole(plan);
}

/** How often each large table has been read from end to end so far, in functions and triggers too. */
export async function timesReadWhole(sql: postgres.Sql): Promise<Map<string, number>> {
  await sql`select pg_stat_force_next_flush()`;
  await sql`select pg_stat_clear_snapshot()`;
  const rows = await sql<{ relname: string; seq_scan: string }[]>`
    select relname, seq_scan from pg_stat_user_tables where relname in ${sql(large)}`;
  return new Map(rows.map(({ relname, seq_scan }) => [relname, Number(seq_scan)]));
}
