import { csrfSync } from 'csrf-sync';
import type { Request, RequestHandler, Response } from 'express';
import { Forbidden } from './errors.ts';

export type Csrf = {
  /** Refuses what did not come from a page of this session on this site. Before every route, after forms are read. */
  protect: RequestHandler;
  /** For the form of a page. Begins a session where there is none: ask only where there is a form. */
  tokenOf(request: Request): string;
  /** A new token: forms that are open elsewhere in this session are out of date. */
  renewToken(request: Request): void;
};

/** @param stale answers a form of this site whose token is not this session's: it has ended, or changed. */
export function createCsrf(baseUrl: string, stale: (request: Request, response: Response) => void): Csrf {
  const origin = new URL(baseUrl).origin;
  const tokens = csrfSync({
    size: 32,
    getTokenFromRequest: (request) => request.body?._csrf ?? request.get('x-csrf-token'),
  });
  return {
    protect(request, response, next) {
      request.csrfToken = () => tokens.generateToken(request);
      if (/^(GET|HEAD|OPTIONS)$/.test(request.method)) return next();
      if (!isFromHere(request, origin)) throw new Forbidden(fromElsewhere);
      if (!tokens.isRequestValid(request)) return stale(request, response);
      if (request.body) delete request.body._csrf;
      next();
    },
    tokenOf: (request) => tokens.generateToken(request),
    renewToken: (request) => void tokens.generateToken(request, true),
  };
}

const fromElsewhere =
  'This was not sent from a page of the portal, so nothing was changed. Open the page in the portal and send it from there.';

/** A sibling host is `same-site`: not here. Browsers too old for the first header send the second with a form. */
function isFromHere(request: Request, origin: string): boolean {
  const site = request.get('sec-fetch-site');
  return site === undefined ? request.get('origin') === origin : site === 'same-origin';
}
