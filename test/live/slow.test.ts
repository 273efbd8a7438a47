import { once } from 'node:events';
import { get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Response } from 'express';
import { expect, onTestFinished, test } from 'vitest';
import { beginEvents } from '#src/web/event-writer.ts';
import { inTurn } from '#src/web/in-turn.ts';
import { startPulse } from '#src/web/pulse.ts';

/** A browser that is told things and takes none of them, and what the server holds of it. */
async function openTo(takes: boolean): Promise<Response> {
  const opened = Promise.withResolvers<Response>();
  const app = express();
  app.get('/', (_request, response) => opened.resolve(response));
  const server: Server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const request = get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' });
  request.on('error', () => {});
  request.on('response', (answer: IncomingMessage) => takes && answer.on('error', () => {}).resume());
  return opened.promise;
}

const told = { event: 'changes', data: 'x'.repeat(50_000) };

test('who does not take what is sent is let go, with no more kept for them than one message', async () => {
  const response = await openTo(false);
  const events = beginEvents(response);
  let most = 0;
  for (let sent = 0; !response.destroyed && sent < 5000; sent++) {
    events.write([told]);
    most = Math.max(most, response.writableLength);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(response.destroyed).toBe(true);
  expect(most).toBeLessThan(3 * told.data.length);
});

test('who takes it is sent it all', async () => {
  const response = await openTo(true);
  const events = beginEvents(response);
  for (let sent = 0; sent < 50; sent++) {
    events.write([told]);
    if (response.writableNeedDrain) await once(response, 'drain');
  }
  expect(response.destroyed).toBe(false);
  events.end();
  await once(response, 'close');
});

test('looks at most so many at once, and all in the end', async () => {
  const turn = inTurn(3);
  let [now, most, done] = [0, 0, 0];
  const look = async () => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setImmediate(resolve));
    now--;
    done++;
  };
  await Promise.all(Array.from({ length: 20 }, () => turn(look)));
  expect([most, done]).toEqual([3, 20]);
  await expect(turn(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await turn(look);
  expect(done).toBe(21);
});

test('whoever is woken while looking looks once more, however often', async () => {
  const looks: PromiseWithResolvers<void>[] = [];
  const begun = [Promise.withResolvers<void>(), Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  let running = 0;
  const pulse = startPulse(
    async () => {
      expect(++running).toBe(1);
      const look = Promise.withResolvers<void>();
      looks.push(look);
      begun[looks.length - 1]?.resolve();
      await look.promise;
      running--;
    },
    { apart: 1, beat: 3_600_000 },
  );
  onTestFinished(() => pulse.stop());
  pulse.wake();
  await begun[0]!.promise;
  for (let i = 0; i < 10; i++) pulse.wake();
  looks[0]!.resolve();
  await begun[1]!.promise;
  looks[1]!.resolve();
  pulse.wake();
  await begun[2]!.promise;
  pulse.stop();
  looks[2]!.resolve();
  expect(looks).toHaveLength(3);
});
