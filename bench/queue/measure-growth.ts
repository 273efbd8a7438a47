import postgres from 'postgres';
import { type Connection, openDatabase } from '#db/client.ts';
import { countQueue } from '#src/consultations/queue/queries/queue.ts';
import { abilityFor } from '#src/policy/ability.ts';
import { atMost, type Figure, told } from '../figures.ts';
import { sideBySide } from '../side-by-side.ts';
import type { Bench } from './bench.ts';
import { authorityOf, peopleOf } from './people.ts';
import { requestsTo } from './requests.ts';
import { searchesOf } from './searches.ts';
import { startPortal } from './start-portal.ts';

/**
 * A hundred times the consultations, in a deployment that grows by authorities; and, only told, in one whose every
 * authority grows.
 */
export async function measureGrowth({ nations, times, now }: Bench): Promise<Figure[]> {
  const fewer = await deploymentOf(nations.fewer, now);
  const alike = await deploymentOf(nations.all, now, fewer.consultations);
  const [all, smaller] = [await deploymentOf(nations.all, now), await deploymentOf(nations.smaller, now)];
  const figures = [
    told('Growth: consultations of the authority, before', fewer.consultations, 'consultations'),
    told('Growth: consultations of the authority, after', alike.consultations, 'consultations'),
    told('Growth of each authority: consultations, before', smaller.consultations, 'consultations'),
    told('Growth of each authority: consultations, after', all.consultations, 'consultations'),
  ];
  try {
    for (const what of ['page', 'search', 'counts'] as const) {
      const near = await sideBySide({ first: alike[what], second: fewer[what] }, { times });
      const far = await sideBySide({ first: all[what], second: smaller[what] }, { times });
      figures.push(
        atMost(`Growth, ${what}: p50`, near.ratio.p50, 1.3, 'times'),
        told(`Growth, ${what}: p50 after`, near.first.p50, 'ms'),
        told(`Growth of each authority, ${what}: p50`, far.ratio.p50, 'times'),
        told(`Growth of each authority, ${what}: p50 after`, far.first.p50, 'ms'),
      );
    }
    return figures;
  } finally {
    for (const { end } of [fewer, alike, all, smaller]) await end();
  }
}

/** What one manager asks of a deployment, by a portal of its own. */
async function deploymentOf(connection: Connection, now: Temporal.Instant, near?: number) {
  const sql = postgres({ ...connection, max: 1, onnotice: () => {} });
  const database = openDatabase(connection, { pool: 1 });
  const portal = await startPortal(connection);
  const { id, consultations } = await authorityOf(sql, near);
  const people = await peopleOf(connection, sql, id, 2);
  const { actor, cookie } = people.find(({ actor }) => actor.role === 'vs_manager')!;
  const [, child] = await searchesOf(sql, id);
  const { get, close } = requestsTo(portal.port, cookie);
  return {
    consultations,
    page: () => get('/queue?view=team&sort=due'),
    search: () => get(`/queue?view=team&sort=due&q=${encodeURIComponent(child!)}`),
    counts: () =>
      database.transaction(actor, (db) =>
        countQueue({ db, actor, ability: abilityFor(actor), now, readings: [] }, {}),
      ),
    async end() {
      close();
      await Promise.all([portal.end(), database.close(), sql.end()]);
    },
  };
}
