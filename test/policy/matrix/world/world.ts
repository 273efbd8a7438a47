import type { Sql } from 'postgres';
import { type Connection, nobody, openDatabase } from '#db/client.ts';
import type { Role } from '#db/schema/agencies.ts';
import { findActor } from '#src/agencies/queries.ts';
import type { Actor } from '#src/policy/actor.ts';
import type { Cell } from '../cell.ts';
import type { Deed } from '../nouns/noun.ts';
import { nouns } from '../nouns/nouns.ts';
import { layOut, type Person, type Places } from './places.ts';
import { Rows } from './rows.ts';

/** A cell, with the record that it is tried on and how: its own, so that none changes what another is about. */
export type Question = { cell: Cell; record: never; deed: Deed<never>; me: Person };
export type World = {
  questions: Question[];
  /** Cells of which the database knows no record. */
  without: Cell[];
  places: Places;
  actors: Record<Role, Actor>;
};

/** Everybody and everything that the cells are about, written by the database's owner. */
export async function makeWorld(sql: Sql, connection: Connection, cells: Cell[]): Promise<World> {
  const rows = new Rows();
  const places = layOut(rows);
  const questions: Question[] = [];
  const without: Cell[] = [];
  for (const cell of cells) {
    const { noun, verb, role, relation } = cell;
    const { make, deeds } = nouns[noun] ?? {};
    const deed = deeds?.[verb];
    if (!make || !deed) throw new Error(`Nobody knows how to try ${verb} of ${noun}`);
    const me = places.me[role];
    const record = relation === null ? undefined : make({ rows, places, me, relation, verb });
    if (relation !== null && record === undefined) without.push(cell);
    else questions.push({ cell, record: record as never, deed, me });
  }
  await rows.write(sql);
  return { questions, without, places, actors: await actorsOf(connection, places) };
}

async function actorsOf(connection: Connection, places: Places): Promise<Record<Role, Actor>> {
  const database = openDatabase(connection, { pool: 1, as: 'owner' });
  const today = Temporal.Now.plainDateISO('Europe/London');
  const found = await database.transaction(nobody, (db) =>
    Promise.all(Object.values(places.me).map((person) => findActor(db, { ...person, today }))),
  );
  await database.close();
  return Object.fromEntries(found.map((one) => [one!.actor.role, one!.actor])) as Record<Role, Actor>;
}
