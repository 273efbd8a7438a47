import { once } from 'node:events';
import { isDeepStrictEqual } from 'node:util';
import type { Request, Response } from 'express';
import type { StreamAnswer } from './answers.ts';
import { Forbidden } from './errors.ts';
import type { Acting, Wiring } from './routes.ts';

/** For a reader who takes nothing more, in milliseconds: shorter than a transaction may stand idle. */
const patience = 20_000;

/** Sent as an attachment, never shown in the portal's own origin. */
export function attach({ name, mediaType }: { name: string; mediaType: string }, response: Response): void {
  response.attachment(name).type(mediaType);
  response.set('Content-Security-Policy', "default-src 'none'; sandbox");
}

/**
 * Sends a file as it is read, no faster than it is taken, from one snapshot and as the person alone. One that stops
 * halfway (the person may no longer, the reader left, something failed) breaks the connection off: it never looks whole.
 */
export function createStreamFile({ database, now, stillIs }: Pick<Wiring, 'database' | 'now' | 'stillIs'>) {
  return async (
    file: StreamAnswer,
    { actor, ability }: Pick<Acting, 'actor' | 'ability'>,
    request: Request,
    response: Response,
  ): Promise<void> => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const stillMay = async () => {
      if (!isDeepStrictEqual((await stillIs(request))?.actor, actor))
        throw new Forbidden('You may no longer take this list away, so the file is not whole.');
    };
    try {
      await database.snapshot(actor, async (db) => {
        // It may have waited long.
        gone.signal.throwIfAborted();
        for await (const part of file.parts({ db, actor, ability, now: now(), readings: [] })) {
          await stillMay();
          if (!response.headersSent) attach(file, response);
          if (!response.write(part)) await taken(response, gone.signal);
          gone.signal.throwIfAborted();
        }
      });
      await stillMay();
      response.end();
    } catch (error) {
      if (!gone.signal.aborted) throw error;
    }
  };
}

async function taken(response: Response, gone: AbortSignal): Promise<void> {
  await once(response, 'drain', { signal: AbortSignal.any([gone, AbortSignal.timeout(patience)]) });
}
