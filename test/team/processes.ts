import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Connection } from '#db/client.ts';
import { readConfig } from '#src/config.ts';

const environment = {
  NODE_ENV: 'test',
  LOG_LEVEL: 'silent',
  PORT: '0',
  // A test runner has one of its own.
  BASE_URL: '',
  SESSION_SECRET: 'the secret of the processes that a team works at',
  SIGN_IN_PROVIDERS: JSON.stringify([
    {
      id: 'demo',
      label: 'none',
      issuer: 'http://localhost:2',
      clientId: 'a',
      clientSecret: 'b',
      assurance: ['mfa'],
    },
  ]),
};
export const config = readConfig(environment);

export type Process = { url: string; isKilled: boolean; kill(): Promise<void>; end(): Promise<void> };

/** The portal as a process of its own over this database. Always end it. */
export async function startProcess(connection: Connection): Promise<Process> {
  const program = join(import.meta.dirname, '../durability/app-process.ts');
  const app: ChildProcess = fork(program, [JSON.stringify(connection)], {
    env: { ...process.env, ...environment },
  });
  const [url] = await Promise.race([once(app, 'message'), once(app, 'exit')]);
  if (typeof url !== 'string') throw new Error(`The portal ended with ${url} before it listened`);
  const gone = once(app, 'exit');
  const stop = async (signal: 'SIGKILL' | 'SIGTERM') => {
    app.kill(signal);
    await gone;
  };
  const started: Process = {
    url,
    isKilled: false,
    kill: () => {
      started.isKilled = true;
      return stop('SIGKILL');
    },
    end: () => stop('SIGTERM'),
  };
  return started;
}
