import type { Sql } from 'postgres';
import { type Scene, setScene } from '#test/consultations/scene.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

export const now = Temporal.Instant.from('2026-11-24T10:00:00Z');

export type Board = Scene & {
  portal: Portal;
  statements: string[];
  sync(): Promise<void>;
  close(): Promise<void>;
};

/** The portal over the scene, with every statement that it sends. */
export async function setBoard(clock: () => Temporal.Instant = () => now): Promise<Board> {
  const statements: string[] = [];
  const portal = await startPortal({ now: clock, onStatement: (statement) => statements.push(statement) });
  const scene = await setScene(portal.sql);
  return { ...scene, portal, statements, sync: () => sync(portal.sql), close: portal.close };
}

/** Rows that a test wrote by itself get the copies that the database keeps of what changes. */
async function sync(sql: Sql): Promise<void> {
  await sql`update consultation_party p set status = c.status, changed_at = c.changed_at
    from consultation c where c.local_authority_id = p.local_authority_id and c.id = p.consultation_id`;
}
