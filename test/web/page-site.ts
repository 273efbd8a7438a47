import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express, { type Express, type Response } from 'express';
import { createAssets } from '#src/web/assets.ts';
import { createTemplates } from '#src/web/templates.ts';

const assets = createAssets();
const { environment, render } = createTemplates({
  assets,
  shared: { service: { name: 'Education consultation portal', organisation: 'Example County Council' } },
});

const navigation = [
  { text: 'Queue', href: '/queue' },
  { text: 'Children', href: '/children' },
];

export { render };

export interface Site {
  app: Express;
  baseURL: string;
  close(): void;
}

/** The portal's own layout, scripts and policy, around what a test writes. */
export async function pageSite(): Promise<Site> {
  const app = express();
  app.use(assets.handler, (_request, response, next) => {
    const nonce = crypto.randomUUID();
    response.locals.cspNonce = nonce;
    response.set(
      'Content-Security-Policy',
      `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'`,
    );
    next();
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    app,
    baseURL: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export function sendPage(response: Response, title: string, content: string): void {
  const source = `{% extends "layouts/page.njk" %}{% block content %}<h1>{{ title }}</h1>${content}{% endblock %}`;
  response.send(environment.renderString(source, { ...response.locals, title, navigation }));
}

export function sendPart(response: Response, content: string): void {
  response.send(environment.renderString(content, response.locals));
}
