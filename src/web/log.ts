import { randomBytes } from 'node:crypto';
import type { Request, RequestHandler, Response } from 'express';
import pino from 'pino';

export type Log = pino.Logger;

/** Structured, on standard output. Only fields named by the code are written: never a body, a query or a name. */
export function createLog(level: string): Log {
  return pino({ level, base: undefined, timestamp: pino.stdTimeFunctions.isoTime });
}

/** Gives each request the reference that its error page shows and its log line has. */
export function logRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    request.reference = randomBytes(5).toString('hex');
    const start = performance.now();
    response.on('close', () => log.info(lineOf(request, response, start), 'request'));
    next();
  };
}

function lineOf(request: Request, response: Response, start: number) {
  return {
    reference: request.reference,
    method: request.method,
    // The pattern, not the address: an address names a record.
    route: request.route ? String(request.route.path) : 'none',
    status: response.writableFinished ? response.statusCode : 'aborted',
    ms: Math.round(performance.now() - start),
    person: request.who?.actor.personId,
    agency: request.who?.actor.agencyId,
  };
}

declare module 'express-serve-static-core' {
  interface Request {
    reference?: string;
  }
}
