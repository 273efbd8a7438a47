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

/**
 * The large tables that a statement reads from end to end when asked by whoever acts: as planned for these values, and
 * as planned for any, which PostgreSQL does for a prepared one. From version 16.
 */
export async function tablesReadWhole(db: Db, { query, params }: Statement): Promise<string[]> {
  const plans = [
    { query: `explain (format json) ${query}`, params },
    { query: `explain (generic_plan, format json) ${query}`, params: [] },
  ];
  const read: string[] = [];
  for (const plan of plans) {
    const [row] = await run(db, plan);
    const [{ Plan: top }] = row![0] as [{ Plan: Node }];
    read.push(...readWhole(top));
  }
  return read;
}

/** How often each large table has been read from end to end so far, in functions and triggers too. */
export async function timesReadWhole(sql: postgres.Sql): Promise<Map<string, number>> {
  await sql`select pg_stat_force_next_flush()`;
  await sql`select pg_stat_clear_snapshot()`;
  const rows = await sql<{ relname: string; seq_scan: string }[]>`
    select relname, seq_scan from pg_stat_user_tables where relname in ${sql(large)}`;
  return new Map(rows.map(({ relname, seq_scan }) => [relname, Number(seq_scan)]));
}
