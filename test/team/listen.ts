import { setTimeout } from 'node:timers/promises';
import { type Listener, listenTo } from '#test/live/listener.ts';
import { Client } from '#test/support/client.ts';
import type { Worker } from './ground.ts';
import type { Place } from './work.ts';

/** Somebody who has the queue open the whole time, and comes back from where they stopped hearing. */
export type Reader = {
  /** Every event that was told, in all, as often as it was. */
  told(): string[];
  /** Whether the page was ever asked to be shown anew instead. */
  wasReloaded(): boolean;
  /** Waits until all of these have been told, or `most` milliseconds. */
  heard(events: readonly string[], most: number): Promise<void>;
  leave(): void;
};

export async function read(worker: Worker, placeNow: () => Place): Promise<Reader> {
  const listeners: Listener[] = [];
  let over = false;
  const begin = async () => {
    const client = new Client(placeNow().url, worker.cookies);
    const listener = await listenTo(client, '/queue/changes', listeners.at(-1)?.lastId);
    listeners.push(listener);
    return listener;
  };
  const goOn = async (listener: Listener): Promise<void> => {
    await listener.over;
    if (over) return;
    const next = await begin().catch(() => undefined);
    if (next?.status !== 200) await setTimeout(100);
    return goOn(next ?? listener);
  };
  const first = await begin();
  await first.begun();
  const going = goOn(first);
  const told = () => listeners.flatMap((listener) => listener.changes().map(({ id }) => id));
  return {
    told,
    wasReloaded: () => listeners.some((listener) => listener.told.some(({ event }) => event === 'reload')),
    async heard(events, most) {
      const end = Date.now() + most;
      while (Date.now() < end && new Set(told()).isSupersetOf(new Set(events)) === false)
        await setTimeout(50);
    },
    leave() {
      over = true;
      for (const listener of listeners) listener.leave();
      void going;
    },
  };
}
