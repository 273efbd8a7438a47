import { sql } from 'drizzle-orm';
import { type Database, isMembershipOver } from '#db/client.ts';
import { actions } from '#src/consultations/consultation.ts';
import type { Key, World } from '../world.ts';
import { changes, shown } from './statements.ts';
import type { Verdicts, Way } from './way.ts';

/** The database alone, signed in to as the portal: of every row there is, without a WHERE of the rules. */
export function byPostgresql(database: Database, world: World): Way {
  const on = (rows: Key[]) =>
    sql`${sql.param(rows.map((row) => row.localAuthorityId))}::uuid[], ${sql.param(rows.map(({ id }) => id))}::uuid[]`;
  const asked = [
    ...Object.entries(shown).flatMap(([key, statements]) =>
      statements.map((statement) => ({ key, ids: sql`probe.shown(${statement})` })),
    ),
    ...actions.map((move) => ({
      key: `${move} Consultation`,
      ids: sql`probe.moved(${move}, ${on(world.consultation)})`,
    })),
    ...Object.entries(changes).map(([key, { of, statement }]) => ({
      key,
      ids: sql`probe.changed(${statement}, ${on(world[of])})`,
    })),
  ];
  const answers = sql.join(
    asked.map(({ key, ids }) => sql`select ${key}::text as key, ${ids} as ids`),
    sql` union all `,
  );

  return async ({ id: membershipId, personId }) => {
    try {
      const rows = await database.transaction({ personId, membershipId }, (db) =>
        db.execute<{ key: string; ids: string[] }>(answers),
      );
      const verdicts: Verdicts = new Map();
      for (const { key, ids } of rows) verdicts.set(key, [...(verdicts.get(key) ?? []), ...ids]);
      return verdicts;
    } catch (error) {
      if (isMembershipOver(error)) return null;
      throw error;
    }
  };
}
