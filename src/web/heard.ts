import { createOpenStreams, type OpenStreams } from './open-streams.ts';
import type { StreamWiring } from './streams.ts';

/** The open streams, woken by what the database gives notice of. It is listened to from the first stream on. */
export function createHeard({ database, closing }: Pick<StreamWiring, 'database' | 'closing'>) {
  let open: OpenStreams | undefined;
  closing.addEventListener('abort', () => open?.endAll('closing'), { once: true });
  return () => {
    if (open) return open;
    const streams = createOpenStreams();
    open = streams;
    const channels = { portal_changes: streams.wakeThoseOf, portal_rights: streams.wakePerson };
    database.listen(channels, streams.wakeAll);
    return streams;
  };
}
