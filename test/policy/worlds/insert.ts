import { getTableName } from 'drizzle-orm';
import type postgres from 'postgres';
import { insertRows } from '#db/seed/insert-world.ts';
import { tables, type World } from './world.ts';

const names = Object.values(tables).map((table) => getTableName(table));

/** Lets one world go before another comes, in a database that is for nothing else: what was said is never deleted elsewhere. */
export async function letGo(sql: postgres.Sql): Promise<void> {
  for (const name of ['entry', 'reading'])
    await sql`alter table ${sql(name)} disable trigger ${sql(`${name}_is_never_changed`)}`;
  await sql`truncate ${sql(names)} cascade`;
}

/** This world instead of the one that was there, as the owner. */
export async function insert(sql: postgres.Sql, world: World): Promise<void> {
  await sql.begin(async (transaction) => {
    // Where every try is undone there is most to clear away; the others are emptied faster by row than by table.
    await transaction`truncate event`;
    // The tables are shut to their owner too.
    await transaction`set local role portal_migration`;
    // What can be searched for is kept by the database, beside what it is found in.
    const emptied = ['search_word', ...names.toReversed()].map((name) => `delete from ${name}`);
    await transaction.unsafe(emptied.join('; '));
    for (const name of Object.keys(tables) as (keyof World)[])
      await insertRows(transaction, tables[name], world[name]);
  });
}
