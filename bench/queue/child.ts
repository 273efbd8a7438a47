import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** Since the process began: milliseconds on the processor, and bytes in memory now. */
type Usage = { cpu: number; memory: number };

export type Child = {
  port: number;
  pid: number;
  usage(): Promise<Usage>;
  end(): Promise<void>;
};

/** A server in a process of its own: `file` is given what it serves, and answers with its port. Always `end` it. */
export async function startChild(file: string, given: unknown, flags: string[] = []): Promise<Child> {
  // Its log is written, as in use, and read by nobody.
  const child = fork(path.join(import.meta.dirname, file), {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: flags,
  });
  const answer = async <T>(sent: object): Promise<T> => {
    child.send(sent);
    const [told] = await once(child, 'message', { signal: AbortSignal.timeout(240_000) });
    return told as T;
  };
  const { port } = await answer<{ port: number }>({ serve: given });
  return {
    port,
    pid: child.pid!,
    usage: () => answer<Usage>({ usage: true }),
    async end() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

type Asked = { serve: unknown } | { usage: true };

/** The other side of it: what runs in the process. It ends when whoever started it lets go. */
export function asChild<T>(serve: (given: T) => Promise<number>): void {
  process.on('message', async (asked: Asked) => {
    if ('serve' in asked) return process.send!({ port: await serve(asked.serve as T) });
    const { user, system } = process.cpuUsage();
    process.send!({ cpu: (user + system) / 1000, memory: process.memoryUsage.rss() } satisfies Usage);
  });
  process.on('disconnect', () => process.exit());
}
