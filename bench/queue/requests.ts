import { once } from 'node:events';
import http from 'node:http';

export type Get = (path: string) => Promise<string>;

/** Requests on one connection that is kept. Always `close` it. */
export function requestsTo(port: number, cookie?: string): { get: Get; close(): void } {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return {
    async get(path) {
      const sent = http.get({ host: '127.0.0.1', port, path, agent, headers: cookie ? { cookie } : {} });
      const [response] = (await once(sent, 'response')) as [http.IncomingMessage];
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      if (response.statusCode !== 200) throw new Error(`${path} answers ${response.statusCode}`);
      return Buffer.concat(parts).toString();
    },
    close: () => agent.destroy(),
  };
}
