import { Writable } from 'node:stream';
import type { Request, Response } from 'express';
import { expect, test } from 'vitest';
import { streamedFile } from '#src/web/answers.ts';
import { createStreamFile } from '#src/web/stream-file.ts';

/** A reader who takes each part when told to. */
function slowReader() {
  const takes: (() => void)[] = [];
  const response = Object.assign(
    new Writable({ highWaterMark: 1, write: (_part, _encoding, done) => void takes.push(done) }),
    { headersSent: false, attachment: () => response, type: () => response, set: () => response },
  );
  return { response: response as unknown as Response, takes };
}

test('a part is read when the one before it has been taken, and not sooner', async () => {
  const { response, takes } = slowReader();
  let read = 0;
  const file = streamedFile('file.csv', 'text/csv', async function* () {
    while (read < 5) yield `part ${++read}`;
  });
  const actor = { personId: 'somebody' };
  const streamFile = createStreamFile({
    database: { snapshot: (_whom: unknown, work: (db: unknown) => unknown) => work({}) } as never,
    now: () => Temporal.Now.instant(),
    stillIs: async () => ({ actor, ability: {} }) as never,
  });
  const sent = streamFile(file, { actor, ability: {} } as never, {} as Request, response);
  for (let taken = 1; taken <= 5; taken++) {
    await new Promise(setImmediate);
    expect(read).toBe(taken);
    takes.shift()!();
  }
  await sent;
  expect(response.writableEnded).toBe(true);
});
