import { readFileSync } from 'node:fs';
import type postgres from 'postgres';

/** Ticks of Linux in a second, everywhere that it reports them. */
const hertz = 100;

/**
 * Milliseconds on the processor so far of the database's processes for one application; NaN where they are not to be
 * seen, as on another machine.
 */
export async function cpuOfDatabase(sql: postgres.Sql, application: string): Promise<number> {
  const rows = await sql<{ pid: number }[]>`
    select pid from pg_stat_activity where application_name = ${application} and datname = current_database()`;
  try {
    return rows.reduce((sum, { pid }) => sum + ofProcess(pid), 0);
  } catch {
    return Number.NaN;
  }
}

function ofProcess(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // What its name may hold is behind it.
  const [, user, system] = /(?:\S+ ){11}(\d+) (\d+)/.exec(stat.slice(stat.lastIndexOf(')') + 2))!;
  return ((Number(user) + Number(system)) * 1000) / hertz;
}
