import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

export const NONCE = 'c2NyaXB0';
const SERVICE = 'Education consultation portal';
const TYPES: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ico': 'image/x-icon',
};
const POLICY = `default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'`;

/** A site under a policy as strict as the portal's own, for which a test writes the pages. */
export async function strictSite(pages: Record<string, string>): Promise<{ baseURL: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://site').pathname;
    const page = pages[path];
    const type = TYPES[extname(path)] ?? 'text/html';
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.writeHead(page === undefined ? 404 : 200).end(page ?? document('Page not found'));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export function document(heading: string, body = '', title = `${heading} – ${SERVICE}`): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/icon.ico"></head>
<body><header><p class="masthead__service">${SERVICE}</p></header><main><h1>${heading}</h1>${body}</main></body></html>`;
}
