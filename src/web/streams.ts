import type { Request, RequestHandler, Response, Router } from 'express';
import express from 'express';
import type { Database } from '#db/client.ts';
import type { Guard } from '#src/policy/guard.ts';
import { Forbidden } from './errors.ts';
import type { Message } from './event-writer.ts';
import { createHeard } from './heard.ts';
import { inTurn } from './in-turn.ts';
import { keepStream } from './keep-stream.ts';
import type { Log } from './log.ts';
import type { OpenStreams } from './open-streams.ts';
import { type Acting, type Visit, visitOf, type Wiring } from './routes.ts';

/** What one open page is told of, for as long as it is open. Of one reader, so it may remember what it has told. */
export type Stream = {
  /**
   * Asks what there is to tell since a position, each time in a transaction of its own as whoever the reader is by then.
   * @throws NotFound or Forbidden when they may not, or not any more: that ends it
   */
  look(acting: Acting, since: string | undefined): Promise<Looked>;
  /** In a transaction too, where the reader still may. */
  leave?(acting: Acting): Promise<void>;
};
export type Looked = {
  position: string;
  /** The authority, of whose changes the database gives notice. */
  of: string;
  /** What the position stands for comes last. */
  messages: Message[];
};

/** Streams have guards like every route. */
export type Streams = Readonly<Record<`GET /${string}`, readonly [Guard<true>, (visit: Visit) => Stream]>>;

/** Milliseconds: between looks, and until the next that nobody asked for. */
export type Tempo = { apart: number; beat: number };

export type StreamWiring = Pick<Wiring, 'whoIs' | 'now'> & {
  database: Database;
  /** The same of a request that is long under way: nobody, once its session has ended. It is no use of the session. */
  stillIs: Wiring['whoIs'];
  log: Log;
  closing: AbortSignal;
  tempo?: Tempo;
};

/** Together, so that what is told never stands in the way of pages for long. */
const mostLooks = 3;

export function createStreams(streams: Streams, wiring: StreamWiring): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  const parts = { ...wiring, turn: inTurn(mostLooks), open: createHeard(wiring) };
  for (const [line, route] of Object.entries(streams)) {
    router.get(line.slice('GET '.length), handle(route, parts));
  }
  return router;
}

export type StreamParts = StreamWiring & { turn: ReturnType<typeof inTurn>; open: () => OpenStreams };

function handle([guard, begin]: Streams[`GET /${string}`], parts: StreamParts): RequestHandler {
  return async (request: Request, response: Response) => {
    if (request.method === 'HEAD') return void response.set('Allow', 'GET').sendStatus(405);
    if (parts.closing.aborted) return void response.set('Retry-After', '5').sendStatus(503);
    const who = await parts.whoIs(request);
    request.who = who;
    // The page that it belongs to knows where to sign in.
    if (!who) return void response.sendStatus(401);
    if (!guard.allows(who.ability)) throw new Forbidden('Your role does not do this.');
    await keepStream(begin(visitOf(request)), who, request, response, parts);
  };
}
