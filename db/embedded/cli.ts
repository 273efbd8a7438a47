import { startEmbedded } from './start.ts';
import { runningEmbedded, stopEmbedded } from './stop.ts';

const commands: Record<string, () => Promise<string>> = {
  async start() {
    const { pid, socketDir, attached } = await startEmbedded();
    return `The database ${attached ? 'was running already' : 'has started'} (pid ${pid}, socket in ${socketDir}).`;
  },
  async stop() {
    return (await stopEmbedded()) ? 'The database has stopped.' : 'The database was not running.';
  },
  async status() {
    const server = await runningEmbedded();
    return server ? `The database is ${server.state} (pid ${server.pid}).` : 'The database is not running.';
  },
};

const command = commands[process.argv[2] ?? ''];
try {
  if (!command) throw new Error(`Say one of: ${Object.keys(commands).join(', ')}.`);
  console.log(await command());
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
