import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Position } from '#src/consultations/queue/position.ts';

type Dated = { at: SQLWrapper; id: SQLWrapper };

/** As the indexes have it, which say where nulls would stand. */
export const newestFirst = ({ at, id }: Dated): SQL[] => [
  sql`${at} desc nulls last`,
  sql`${id} desc nulls last`,
];

/** What stands behind this place. */
export const olderThan = ({ at, id }: Dated, position: Position | undefined): SQL | undefined =>
  position && sql`(${at}, ${id}) < (${position.key}::timestamptz, ${position.id}::uuid)`;
