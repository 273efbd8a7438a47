import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { home, type Place } from './folder.ts';
import { livePostmaster, type Postmaster } from './postmaster.ts';

/** The server that runs at this place, if one does. */
export async function runningEmbedded(place: Place = {}): Promise<Postmaster | undefined> {
  const { folder } = home(place);
  const real = await realpath(folder).catch(() => folder);
  return livePostmaster(path.join(real, 'data'));
}

/**
 * Ends the server at this place, breaking off its connections, and returns once it is gone.
 * @returns whether there was one
 */
export async function stopEmbedded(dataDir?: string, name?: string): Promise<boolean> {
  const place = { dataDir, name };
  const running = await runningEmbedded(place);
  if (!running) return false;
  process.kill(running.pid, 'SIGINT');
  while ((await runningEmbedded(place))?.pid === running.pid) await setTimeout(10);
  return true;
}
