import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launch, type Program, prepare } from '#test/support/browser/launch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Ask `endpoint` over HTTP for the address of the run's one browser, which the first to ask starts. */
    browser: { endpoint: string } | { missing: string };
  }
}

export default async function setup({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  try {
    const door = await openDoor(await prepare());
    provide('browser', { endpoint: door.endpoint });
    return door.close;
  } catch (error) {
    if (process.env.CI === 'true') throw error;
    const missing = (error as Error).message;
    console.error(`\n${missing}\nUntil then they are reported as failed.\n`);
    provide('browser', { missing });
  }
}

/** One browser for the run, started by the first test that knocks: a run without journeys pays nothing. */
async function openDoor(program: Program): Promise<{ endpoint: string; close(): Promise<void> }> {
  let browser: Promise<BrowserServer> | undefined;
  // On a shared machine anyone may knock at the port: only who knows the path is let in.
  const path = `/${randomUUID()}`;
  const server = createServer(async (request, response) => {
    if (request.url !== path) return void response.writeHead(404).end();
    browser ??= launch(program);
    await browser.then(
      (started) => response.end(started.wsEndpoint()),
      (error: Error) => response.writeHead(503).end(error.message),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await (await browser?.catch(() => undefined))?.close();
    },
  };
}
