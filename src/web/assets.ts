import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import { portalStyles } from '#src/web/styles.ts';

export interface Assets {
  /** The address of a file by its name, such as `styles/portal.css`; throws if there is none. */
  url(name: string): string;
  handler: RequestHandler;
}

interface Asset {
  etag: string;
  body: Record<Encoding, Buffer>;
}

type Encoding = 'br' | 'gzip' | 'identity';

const require = createRequire(import.meta.url);
const own = join(import.meta.dirname, '../../static');

const vendored = {
  'scripts/govuk-frontend.js': 'govuk-frontend/dist/govuk/govuk-frontend.min.js',
  'scripts/htmx.js': 'htmx.org/dist/htmx.min.js',
  'scripts/hx-csp.js': 'htmx.org/dist/ext/hx-csp.min.js',
  'scripts/hx-preload.js': 'htmx.org/dist/ext/hx-preload.min.js',
  'scripts/hx-sse.js': 'htmx.org/dist/ext/hx-sse.min.js',
};

/**
 * All files share one hash, so that they name one another by relative address. Another
 * release's hash is answered too, uncached: two releases run side by side while one replaces the other.
 */
export function createAssets(): Assets {
  const contents = readContents();
  const assets = new Map([...contents].map(([name, content]) => [name, compressed(content)]));
  const base = `/assets/${hashOf([...contents].flat())}`;

  return {
    url(name) {
      if (!assets.has(name)) throw new Error(`There is no static file ${name}`);
      return `${base}/${name}`;
    },
    handler(request, response, next) {
      if (!request.path.startsWith('/assets/') || !/^(GET|HEAD)$/.test(request.method)) return next();
      const name = request.path.split('/').slice(3).join('/');
      const asset = assets.get(name);
      if (!asset) return response.sendStatus(404);
      send(request, response, name, asset, request.path === `${base}/${name}`);
    },
  };
}

function readContents(): Map<string, Buffer> {
  const entries = readdirSync(own, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map([
    ...files.map((file) => [file.slice(own.length + 1).replaceAll('\\', '/'), readFileSync(file)] as const),
    ...Object.entries(vendored).map(([name, file]) => [name, readFileSync(require.resolve(file))] as const),
    ['styles/portal.css', Buffer.from(portalStyles())],
  ]);
}

function compressed(content: Buffer): Asset {
  // Higher is smaller by a twentieth, and takes from six to fifty times as long at each start.
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
  return {
    etag: `"${hashOf([content])}"`,
    body: { br: brotliCompressSync(content, quality), gzip: gzipSync(content), identity: content },
  };
}

function hashOf(parts: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex').slice(0, 16);
}

function send(request: Request, response: Response, name: string, asset: Asset, current: boolean): void {
  const encoding = (request.acceptsEncodings(['br', 'gzip', 'identity']) || 'identity') as Encoding;
  response.set({
    'Cache-Control': current ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: asset.etag.replace('"', `"${encoding}-`),
    Vary: 'Accept-Encoding',
    'X-Content-Type-Options': 'nosniff',
  });
  response.type(extname(name));
  if (request.fresh) return void response.status(304).end();
  if (encoding !== 'identity') response.set('Content-Encoding', encoding);
  response.end(request.method === 'HEAD' ? undefined : asset.body[encoding]);
}
