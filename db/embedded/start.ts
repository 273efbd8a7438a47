import { setTimeout } from 'node:timers/promises';
import { binariesFor } from './binaries.ts';
import { type Place, settle } from './folder.ts';
import { initialise } from './initialise.ts';
import { launch } from './launch.ts';
import { answers, disown, livePostmaster } from './postmaster.ts';
import { socketFolder, socketIn } from './socket-folder.ts';

export type Embedded = {
  socketDir: string;
  connection: { path: string; username: 'postgres'; database: string };
  pid: number;
  /** Whether the server was running already. */
  attached: boolean;
};

const patience = 60_000;

/**
 * Attaches to the server of this place, or starts one, made first if need be. The server outlives this
 * process. Safe to call from several processes at once.
 * @param options.settings more of PostgreSQL's settings, used only if the server is not running yet
 * @throws Error in words for the reader when it cannot be had here
 */
export async function startEmbedded(
  options: Place & { settings?: Record<string, string> } = {},
): Promise<Embedded> {
  const { base, folder, data, account } = await settle(options);
  let server: Awaited<ReturnType<typeof launch>> | undefined;
  for (const deadline = Date.now() + patience; Date.now() < deadline; await setTimeout(10)) {
    const postmaster = await livePostmaster(data);
    if (postmaster && (await answers(postmaster))) {
      const { pid, socketDir } = postmaster;
      const connection = { path: socketIn(socketDir), username: 'postgres', database: 'postgres' } as const;
      return { socketDir, connection, pid, attached: pid !== server?.pid };
    }
    if (postmaster || server?.runs()) continue;
    await server?.mayTryAgain();
    const binaries = await binariesFor(account, base);
    await initialise(data, binaries, account);
    const socketDir = await socketFolder(folder, account);
    await disown(`${data}/postmaster.pid`, data);
    await disown(`${socketIn(socketDir)}.lock`, data);
    server = await launch({ binaries, folder, data, socketDir, account, settings: options.settings ?? {} });
  }
  throw new Error(`The database in ${folder} is still not ready. Its log is ${folder}/server.log.`);
}
