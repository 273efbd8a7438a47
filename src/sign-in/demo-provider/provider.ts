import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProviderSettings } from '#src/config.ts';
import { choosePerson } from './choose-person.ts';
import { configuration, type Demo, factors } from './configuration.ts';

/** A provider on this machine. With port 0 it takes a free one: the issuer to use is then what starting it gives. */
export function demoProviderSettings(port: number): ProviderSettings {
  return {
    id: 'demo',
    label: 'the demonstration',
    issuer: `http://localhost:${port}`,
    clientId: 'portal',
    clientSecret: randomBytes(24).toString('base64url'),
    scope: 'openid profile email',
    subject: 'sub',
    admit: [],
    assurance: factors,
  };
}

/**
 * A real OpenID provider whose people are the personas, with a list of them where others ask for a password.
 * @throws with code EADDRINUSE when something else has the port
 */
export async function startDemoProvider(demo: Demo): Promise<{ issuer: string; close(): Promise<void> }> {
  const server = createServer();
  server.listen(Number(new URL(demo.settings.issuer).port), '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = await unadvised(async () => {
    const { Provider } = await import('oidc-provider');
    return new Provider(issuer, configuration(demo));
  });
  const answer = provider.callback();
  const choose = choosePerson(provider, demo.personas);
  server.on('request', (request, response) => {
    // Every sign-in begins as nobody and shows the list, so that one can come back as somebody else.
    const { cookie } = request.headers;
    if (request.url?.startsWith('/auth'))
      request.headers.cookie = cookie?.replace(/\b_session(\.sig)?=[^;]*/g, '');
    return request.url?.startsWith('/people/') ? choose(request, response) : answer(request, response);
  });
  return {
    issuer,
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The library warns, as it loads, of what would be wrong in production: here it would only alarm. */
async function unadvised<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}
