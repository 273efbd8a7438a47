import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { BadRequest, Conflict, Forbidden, InvalidForm, isTold, NotFound, NotRecorded } from './errors.ts';
import { wantsFragment } from './fragments.ts';
import type { Log } from './log.ts';

type Render = (
  view: string,
  context: Record<string, unknown>,
  request: Request,
  response: Response,
) => string;

/** For a path that no route has: the same answer as for a record that is not the reader's. */
export const noSuchPage: RequestHandler = () => {
  throw new NotFound('Not found');
};

/** Turns whatever was thrown into a page with fixed words and the reference that the log has. */
export function errorPages(render: Render, log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, _next) => {
    const status = statusOf(error);
    if (status >= 500 || isRefused(error))
      log.error({ reference: request.reference, ...describe(error) }, 'failed');
    if (response.headersSent) return void response.destroy();
    response.status(status);
    if (status === 503) response.set('Retry-After', '5');
    // In place of the piece that was asked for: a whole page would be taken for a session that has ended.
    const view = status === 409 && wantsFragment(request) ? 'errors/_clash-in-place' : `errors/${status}`;
    response.send(render(view, contextOf(error, status, request), request, response));
  };
}

function contextOf(error: unknown, status: number, request: Request): Record<string, unknown> {
  // A record that may not be seen answers like one that does not exist: nothing of the request is in it.
  if (status === 404) return { reference: request.reference };
  return {
    reference: request.reference,
    message: isTold(error) ? error.message : undefined,
    ...(error instanceof Conflict && error.details),
  };
}

const pages = [400, 403, 404, 409, 413, 422, 429, 500, 503];

function statusOf(error: unknown): number {
  if (error instanceof NotRecorded) return 503;
  if (error instanceof NotFound || isRefused(error)) return 404;
  if (error instanceof Forbidden) return 403;
  if (error instanceof Conflict) return 409;
  // A form that its page does not show again was not filled in there.
  if (error instanceof BadRequest || error instanceof InvalidForm) return 400;
  if (isUnavailable(error)) return 503;
  const status = (error as { status?: unknown } | null)?.status;
  if (typeof status !== 'number') return 500;
  if (pages.includes(status)) return status;
  return status >= 400 && status < 500 ? 400 : 500;
}

/** The database's own rules said no where ours had not: a fault of ours, of which the reader is shown nothing. */
function isRefused(error: unknown): boolean {
  return (rootOf(error) as { code?: unknown })?.code === '42501';
}

/** The database is away, is shutting down, or took longer than its limit. */
function isUnavailable(error: unknown): boolean {
  const code = String((rootOf(error) as { code?: unknown })?.code ?? '');
  return /^(ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|CONNECT_TIMEOUT|CONNECTION_\w+|57P0[1-3]|57014|53300|55P03)$/.test(
    code,
  );
}

/** Drizzle wraps what the driver threw. */
function rootOf(error: unknown): unknown {
  return error instanceof Error && error.cause ? rootOf(error.cause) : error;
}

/** Kind, code and place, never the message of a database error: it quotes the values of a row. */
export function describe(error: unknown) {
  const root = rootOf(error) as { name?: string; code?: string; constraint_name?: string; stack?: string };
  const frames = (error instanceof Error ? error.stack : root?.stack)
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line));
  return {
    kind: root?.name,
    code: root?.code,
    constraint: root?.constraint_name,
    at: frames?.slice(0, 8).map((line) => line.trim()),
  };
}
