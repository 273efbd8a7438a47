import type { Connection } from '#db/client.ts';
import { startEmbedded } from '#db/embedded/start.ts';
import { stopEmbedded } from '#db/embedded/stop.ts';
import { connectionOf } from '#src/connection.ts';

// What a bench makes it can make again, so it need not survive a power cut.
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  shared_buffers: '1GB',
  max_wal_size: '2GB',
};

/** The server that benches fill: DATABASE_URL's, else one beside the demonstration's, stopped unless it ran before. */
export async function benchServer(): Promise<{ server: Connection; leave(): Promise<void> }> {
  const url = process.env.DATABASE_URL;
  if (url) return { server: connectionOf(url), leave: async () => {} };
  const { connection, attached } = await startEmbedded({ name: 'bench', settings });
  return {
    server: connection,
    leave: async () => {
      if (!attached) await stopEmbedded(undefined, 'bench');
    },
  };
}
