import type { Request } from 'express';

/** Whether an open page asks by itself, and nobody did anything: then the session's idle time goes on running. */
export function isUnattended(request: Request): boolean {
  return request.get('Unattended') !== undefined || request.get('Accept') === 'text/event-stream';
}
