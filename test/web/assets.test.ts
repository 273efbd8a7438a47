import express from 'express';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAssets } from '#src/web/assets.ts';

const assets = createAssets();
const styles = assets.url('styles/portal.css');
let server: ReturnType<ReturnType<typeof express>['listen']>;
let base: string;

beforeAll(async () => {
  server = express().use(assets.handler).listen(0, '127.0.0.1');
  await new Promise((ready) => server.once('listening', ready));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' && address?.port}`;
});

afterAll(() => {
  server.close();
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(base + path, { headers, method });

test.each([
  ['styles/portal.css', 'text/css; charset=utf-8'],
  ['scripts/portal.js', 'text/javascript; charset=utf-8'],
  ['scripts/htmx.js', 'text/javascript; charset=utf-8'],
  ['images/favicon.svg', 'image/svg+xml'],
])('%s is kept for ever under its hash', async (name, type) => {
  const answer = await get(assets.url(name));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe(type);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('each encoding holds the same text', async () => {
  const plain = await (await get(styles, { 'accept-encoding': 'identity' })).text();
  for (const encoding of ['br', 'gzip']) {
    const answer = await get(styles, { 'accept-encoding': encoding });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(await answer.text()).toBe(plain);
  }
});

test('what is held already is not sent again', async () => {
  const etag = (await get(styles)).headers.get('etag') ?? '';
  const again = await get(styles, { 'if-none-match': etag, 'cache-control': 'max-age=0' });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('another release is answered from this one, and not kept', async () => {
  const answer = await get(styles.replace(/[0-9a-f]{16}/, '0123456789abcdef'));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('cache-control')).toBe('no-cache');
});

test.each(['/assets/', '/assets/x/package.json', '/assets/x/../../package.json', `${styles}x`])(
  '%s is not there',
  async (path) => {
    expect((await get(path)).status).toBe(404);
  },
);

test('a name that is not there is a mistake of ours', () => {
  expect(() => assets.url('styles/missing.css')).toThrow('styles/missing.css');
});

test('nothing of central government’s own is served, and nothing from elsewhere', async () => {
  const text = await (await get(styles)).text();
  expect(text.match(/GDS Transport|@font-face|crest|@import|url\(/gi)).toBeNull();
});
