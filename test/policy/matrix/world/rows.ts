import type { Sql } from 'postgres';
import { newId } from '#src/web/ids.ts';

type Row = Record<string, unknown>;

/** In the order in which they stand on each other. */
const tables = [
  'authority',
  'agency',
  'agency_parent',
  'person',
  'membership',
  'term',
  'theme',
  'child',
  'child_identifier',
  'sen_status',
  'attendance_session',
  'enrolment',
  'involvement_episode',
  'attendance_period',
  'suspension',
  'consultation',
  'consultation_party',
  'pause',
  'allocation',
  'entry',
  'event',
  'action',
  'meeting',
  'review',
  'feedback',
  'draft',
  'attachment',
  'emergency_access',
  'alert',
  'reading',
  'snooze',
  'flag',
  'watch',
  'seen',
  'presence',
  'saved_view',
  'queue_preference',
  'capacity',
  'escalation',
  'authority_setting',
] as const;
type Table = (typeof tables)[number];
const withoutId: readonly Table[] = [
  ...(['agency_parent', 'theme', 'consultation_party', 'attendance_period'] as const),
  ...(['child_identifier', 'attendance_session', 'feedback'] as const),
  ...(['snooze', 'flag', 'watch', 'seen', 'presence', 'queue_preference'] as const),
  ...(['capacity', 'authority_setting'] as const),
];

/** Rows of a world in the making: thousands, written in one statement a table. */
export class Rows {
  readonly #rows = new Map<Table, Row[]>();

  /** Answers the row's id, made for it if it has none. */
  add(table: Table, row: Row): string {
    const id = (row.id as string | undefined) ?? newId();
    this.#rows.getOrInsert(table, []).push({ ...row, id });
    return id;
  }

  /** As the database's owner; all rows of a table have the same columns. */
  async write(sql: Sql): Promise<void> {
    for (const table of tables) {
      const rows = this.#rows.get(table) ?? [];
      if (!rows.length) continue;
      const named = Object.keys(rows[0]!).filter((name) => name !== 'id' || !withoutId.includes(table));
      const names = sql(named);
      await sql`insert into ${sql(table)} (${names})
        select ${names} from jsonb_populate_recordset(null::${sql(table)}, ${sql.json(rows as never)})`;
    }
    this.#rows.clear();
  }
}
