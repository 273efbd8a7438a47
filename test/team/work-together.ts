import { setTimeout } from 'node:timers/promises';
import postgres from 'postgres';
import type { Connection } from '#db/client.ts';
import { layGround } from './ground.ts';
import { whatDisagrees } from './holds.ts';
import { read } from './listen.ts';
import { startProcess } from './processes.ts';
import { type Place, type Press, work } from './work.ts';

type Options = { people: number; readers: number; seconds: number; seed: number };
export type Worked = {
  presses: Press[];
  events: number;
  deadlocks: number;
  /** Times that an event was told to one of the readers. */
  told: number;
  disagreements: string[];
};

/**
 * A team works at one queue through two processes, of which one is killed half-way; its people go on at the other. Some
 * have the queue open meanwhile and are told of what happens. Afterwards all that was answered and all that is there
 * must agree.
 */
export async function workTogether(connection: Connection, options: Options): Promise<Worked> {
  const { people, readers, seconds, seed } = options;
  const sql = postgres({ ...connection, max: 2, onnotice: () => {} });
  const places = await Promise.all([startProcess(connection), startProcess(connection)]);
  try {
    const ground = await layGround(sql, connection, people);
    // Half of them at each, for as long as both are there.
    const placeOf = (at: number) => (): Place => (places[at % 2]!.isKilled ? places[0]! : places[at % 2]!);
    const reading = await Promise.all(
      ground.workers.slice(0, readers).map((one, at) => read(one, placeOf(at))),
    );
    let isOver = false;
    const working = ground.workers.map((worker, at) =>
      work({ ground, worker, placeNow: placeOf(at), until: () => isOver, seed: seed + at }),
    );
    await setTimeout(seconds * 500);
    await places[1]!.kill();
    await setTimeout(seconds * 500);
    isOver = true;
    const presses = (await Promise.all(working)).flat();
    await quiet(sql);

    const events = (await sql<{ id: string }[]>`select id from event`).map(({ id }) => id);
    await Promise.all(reading.map((reader) => reader.heard(events, 30_000)));
    const [stat] = await sql<
      { n: number }[]
    >`select deadlocks::int as n from pg_stat_database where datname = current_database()`;
    const disagreements = [
      ...(await whatDisagrees(sql, presses)),
      ...(stat!.n ? [`${stat!.n} deadlocks`] : []),
      ...reading.flatMap((reader, at) => {
        const told = reader.told();
        const once = new Set(told);
        return [
          ...(reader.wasReloaded() ? [`reader ${at} was asked to show the page anew`] : []),
          ...events.filter((id) => !once.has(id)).map((id) => `reader ${at} was not told of ${id}`),
          ...(once.size < told.length
            ? [`reader ${at} was told ${told.length - once.size} events twice`]
            : []),
        ];
      }),
    ];
    for (const reader of reading) reader.leave();
    return {
      presses,
      events: events.length,
      deadlocks: stat!.n,
      told: reading.reduce((sum, reader) => sum + reader.told().length, 0),
      disagreements,
    };
  } finally {
    await places[0]!.end();
    if (!places[1]!.isKilled) await places[1]!.end();
    await sql.end();
  }
}

/** Until nothing is under way any more of what the killed process had begun. */
async function quiet(sql: postgres.Sql): Promise<void> {
  for (;;) {
    const [busy] =
      await sql`select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
      and xact_start is not null and backend_type = 'client backend' limit 1`;
    if (!busy) return;
    await setTimeout(50);
  }
}
