import postgres from 'postgres';
import type { Connection } from './client.ts';

/** What is done with each payload, by the name of its channel. */
export type Channels = Readonly<Record<string, (payload: string) => void>>;

/**
 * Hears what other processes commit, over one connection of its own, begun anew for as long as it breaks.
 * @param listening called each time it hears again: what was said before then was missed
 */
export function listen(
  connection: Connection,
  channels: Channels,
  listening: () => void,
): () => Promise<void> {
  const sql = postgres({
    connect_timeout: 10,
    backoff: () => 0.5,
    onnotice: () => {},
    ...connection,
    connection: { ...connection.connection, application_name: 'portal listening' },
  });
  let closed = false;
  for (const [channel, hear] of Object.entries(channels)) {
    // A first attempt that fails is made again by the library, like every later one.
    sql.listen(channel, hear, () => closed || listening()).catch(() => {});
  }
  return () => {
    closed = true;
    return sql.end({ timeout: 1 });
  };
}
