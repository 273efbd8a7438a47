import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { account } from '#test/embedded/place.ts';

// Both are the server's own user's: PostgreSQL never takes another user's process for a server of its own.

/** A process that lives until the test ends. */
export async function bystander(): Promise<number> {
  return shell('exec sleep 600').pid!;
}

/** A process that has ended and that its parent never asks after. */
export async function zombie(): Promise<number> {
  const parent = shell('cat <&3 >/dev/null & echo $!; exec sleep 600 >&- 3<&- 4>&-');
  const [, stdout, , input, held] = parent.stdio as [null, Readable, null, Writable, Readable];
  const ended = once(held.resume(), 'end');
  const pid = Number(await text(stdout));
  // Told to end only now: until the shell has become `sleep` it might still have collected its child.
  input.end();
  await ended;
  return pid;
}

function shell(script: string) {
  const child = spawn('sh', ['-c', script], {
    stdio: ['ignore', 'pipe', 'ignore', 'pipe', 'pipe'],
    ...account.switchTo,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}
