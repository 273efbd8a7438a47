import type { Request, Response } from 'express';

/** Whether htmx asked for a piece of the page. The only file that reads an HX- header. */
export function wantsFragment(request: Request): boolean {
  return request.get('HX-Request-Type') === 'partial' && !request.get('HX-History-Restore-Request');
}

/** Leaves the whole page for another address, where htmx asked for a piece of it. */
export function leaveFor(response: Response, address: string): void {
  response.set('HX-Redirect', address).sendStatus(204);
}

/** Caches must not give a fragment to a browser that asked for the page. */
export function varyOnFragment(response: Response): void {
  response.vary('HX-Request-Type');
}
