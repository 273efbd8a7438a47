import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Connection } from '#db/client.ts';

/** Milliseconds that answers are held back: what is sent without waiting for them has left by then. */
const delay = 10;

export type Wire = {
  connection: Connection;
  /** How often, while it ran, something was sent after an answer had come. */
  roundTripsOf(work: () => Promise<unknown>): Promise<number>;
  close(): void;
};

/** The same database, at the end of a wire that counts. */
export async function wireTo(connection: Connection): Promise<Wire> {
  let roundTrips = 0;
  const sockets: Socket[] = [];
  const server = createServer((near) => {
    const { path, host, port } = connection;
    const far = path ? connect(path) : connect(Number(port), String(host));
    sockets.push(near, far);
    let waits = false;
    near.on('data', (sent) => {
      if (!waits) roundTrips++;
      waits = true;
      far.write(sent);
    });
    far.on('data', (answer) => {
      setTimeout(() => {
        waits = false;
        near.write(answer);
      }, delay);
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    for (const socket of [near, far]) socket.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    connection: { ...connection, path: undefined, host: '127.0.0.1', port },
    async roundTripsOf(work) {
      const before = roundTrips;
      await work();
      return roundTrips - before;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
