import type { Client } from '#test/support/client.ts';

export type Told = { event: string; data: unknown; id?: string };

/** A browser's end of a stream: what it was told, and until where. */
export type Listener = {
  status: number;
  told: Told[];
  /** What the browser would give back. */
  lastId: string | undefined;
  /** The first, of those not asked for yet, that is so; fails when the stream ends without. */
  next(is: string | ((told: Told) => boolean)): Promise<Told>;
  /** When it has been told where it is. */
  begun(): Promise<void>;
  /** All events of `changes` so far. */
  changes(): { id: string; reference?: string; words?: string; version?: number }[];
  over: Promise<void>;
  leave(): void;
};

export async function listenTo(client: Client, path: string, lastId?: string): Promise<Listener> {
  const leaving = new AbortController();
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, accept: 'text/event-stream', ...(lastId && { 'last-event-id': lastId }) };
  const response = await fetch(new URL(path, client.url), {
    headers,
    signal: leaving.signal,
    redirect: 'manual',
  });
  const told: Told[] = [];
  let [asked, ended] = [0, false];
  let heard = Promise.withResolvers<void>();
  const listener: Listener = {
    status: response.status,
    told,
    lastId,
    async next(is) {
      const fits = typeof is === 'string' ? ({ event }: Told) => event === is : is;
      for (;;) {
        const found = told.findIndex((one, i) => i >= asked && fits(one));
        if (found >= 0) {
          asked = found + 1;
          return told[found]!;
        }
        if (ended) throw new Error(`It ended, having told ${JSON.stringify(told)}`);
        await heard.promise;
      }
    },
    async begun() {
      while (!told.some(({ id }) => id) && !ended) await heard.promise;
    },
    changes: () => told.flatMap(({ event, data }) => (event === 'changes' ? (data as { id: string }[]) : [])),
    over: read(),
    leave: () => leaving.abort(),
  };
  return listener;

  async function read() {
    let text = '';
    try {
      for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
        const messages = (text + chunk).split('\n\n');
        text = messages.pop()!;
        for (const message of messages) hear(message);
      }
    } catch {
      // The connection broke, as it does when its process is killed.
    }
    ended = true;
    heard.resolve();
  }

  function hear(message: string) {
    const fields = new Map(
      message
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    );
    const event = fields.get('event');
    if (!event) return;
    const id = fields.get('id');
    if (id) listener.lastId = id;
    told.push({ event, data: JSON.parse(fields.get('data')!), ...(id && { id }) });
    heard.resolve();
    heard = Promise.withResolvers();
  }
}
