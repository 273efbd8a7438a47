import { type Database, openDatabase } from '#db/client.ts';
import { atMost, type Figure, told } from '../figures.ts';
import type { Bench } from './bench.ts';
import { pagesOf } from './pages.ts';
import { serveOver } from './served.ts';
import { run } from './statement.ts';
import { type Wire, wireTo } from './wire.ts';

/** How often each waits for the database, as the portal and as the owner, who has no role to take on. */
export async function measureRoundTrips(bench: Bench): Promise<Figure[]> {
  const wire = await wireTo(bench.connection);
  try {
    const portal = await counted(bench, wire, 'portal');
    const owner = await counted(bench, wire, 'owner');
    return Object.entries(portal).flatMap(([what, trips]) => [
      told(`Round trips, ${what}`, trips, 'round trips'),
      // With nothing to travel with, taking on a role is waited for by itself.
      (what === empty ? told : none)(
        `Round trips, ${what}: more than the owner's`,
        trips - owner[what]!,
        'round trips',
      ),
    ]);
  } finally {
    wire.close();
  }
}

const empty = 'an empty transaction';
const none = (name: string, value: number, unit: string) => atMost(name, value, 0, unit);

async function counted(
  { readers, sql, now }: Bench,
  wire: Wire,
  as: 'portal' | 'owner',
): Promise<Record<string, number>> {
  const database = openDatabase(wire.connection, { pool: 1, as });
  const served = await serveOver(database, sql, now);
  const reader = readers[0]!;
  const get = await served.as(reader);
  const select = { query: 'select 1', params: [] };
  const works: Record<string, (database: Database) => Promise<unknown>> = {
    'a transaction of one statement': () => database.transaction(reader.actor, (db) => run(db, select)),
    [empty]: () => database.transaction(reader.actor, async () => {}),
  };
  for (const { name, address } of pagesOf(reader))
    works[`page, ${name} of ${reader.name}`] = () => get(address);
  const trips: Record<string, number> = {};
  for (const [what, work] of Object.entries(works)) {
    await work(database);
    trips[what] = await wire.roundTripsOf(() => work(database));
  }
  await served.close();
  await database.close();
  return trips;
}
