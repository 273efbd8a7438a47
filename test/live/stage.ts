import { onTestFinished } from 'vitest';
import { now, type PersonName, type Scene, setScene } from '#test/consultations/scene.ts';
import type { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { portalOver } from '#test/support/portal-over.ts';
import { type Listener, listenTo } from './listener.ts';

export const changesOf = (reference: string) => `/consultations/${reference}/changes`;

/**
 * Two portals over one database, as two processes are. `woken` looks only when the database gives notice, `looking`
 * often by itself.
 */
export async function setStage() {
  let clock = now;
  const woken = await startPortal({ now: () => clock, tempo: { apart: 20, beat: 3_600_000 } });
  const { connection } = woken;
  const looking = await portalOver(
    { options: connection, drop: async () => {} },
    { now: () => clock, tempo: { apart: 20, beat: 100 } },
  );
  const scene: Scene = await setScene(woken.sql);

  return {
    woken,
    looking,
    scene,
    sql: woken.sql,
    setClock: (at: Temporal.Instant) => {
      clock = at;
      onTestFinished(() => {
        clock = now;
      });
    },
    async listen(who: PersonName, path: string, portal: Portal = woken, lastId?: string) {
      const client = await portal.as(scene.ids[who]);
      return { client, listener: await begin(client, path, lastId) };
    },
    begin,
    async say(who: PersonName, reference: string, audience = 'all', portal: Portal = woken) {
      const client = await portal.as(scene.ids[who]);
      const key = crypto.randomUUID();
      const fields = { key, audience, body: 'Invented words' };
      const { status } = await client.post(`/consultations/${reference}/entries`, fields);
      if (status !== 303) throw new Error(`The message was answered ${status}`);
    },
    async close() {
      await looking.close();
      await woken.close();
    },
  };
}
export type Stage = Awaited<ReturnType<typeof setStage>>;

/** Begun: it has been told where it is. */
async function begin(client: Client, path: string, lastId?: string): Promise<Listener> {
  const listener = await listenTo(client, path, lastId);
  onTestFinished(() => listener.leave());
  if (listener.status === 200) await listener.begun();
  return listener;
}
