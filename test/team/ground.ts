import type { Sql } from 'postgres';
import { type Connection, openDatabase } from '#db/client.ts';
import { newId } from '#src/web/ids.ts';
import { setScene } from '#test/consultations/scene.ts';
import { sessionFor } from '#test/support/session.ts';
import { config } from './processes.ts';

export type Worker = { id: string; isManager: boolean; cookies: Record<string, string> };
export type Ground = { workers: Worker[]; advisers: string[] };

/** A team signed in, one in five of them a manager, and three consultations for each to work at. */
export async function layGround(sql: Sql, connection: Connection, people: number): Promise<Ground> {
  const scene = await setScene(sql);
  for (let i = 0; i < people * 3; i++) await scene.consult('accepted');
  const database = openDatabase(connection, { pool: 1, as: 'owner' });
  const now = () => Temporal.Now.instant();
  const workers: Worker[] = [];
  for (let i = 0; i < people; i++) {
    const id = newId();
    const isManager = i % 5 === 0;
    await sql`insert into person ${sql({ id, name: `Invented Colleague ${i + 1}`, email: 'invented@portal.example', session_epoch: '2020-01-01' })}`;
    await sql`insert into membership ${sql({
      id: newId(),
      person_id: id,
      agency_id: scene.ids.virtualSchool,
      role: isManager ? 'vs_manager' : 'vs_adviser',
      title: 'Invented title',
      from: '2020-01-01',
    })}`;
    workers.push({ id, isManager, cookies: await sessionFor({ config, database, sql, now }, id, 0) });
  }
  await database.close();
  return { workers, advisers: workers.map(({ id }) => id) };
}
