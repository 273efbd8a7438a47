import type { Request, Response } from 'express';
import { isMembershipOver } from '#db/client.ts';
import { describe } from './error-pages.ts';
import { BadRequest, Forbidden, NotFound } from './errors.ts';
import { beginEvents } from './event-writer.ts';
import type { Ending, OpenStream } from './open-streams.ts';
import { startPulse } from './pulse.ts';
import type { Acting } from './routes.ts';
import type { Looked, Stream, StreamParts } from './streams.ts';

type Who = Pick<Acting, 'actor' | 'ability'>;

/** Right behind a change, yet not for each of many; and often enough that what gives no notice is seen within half a minute. */
const usual = { apart: 300, beat: 20_000 };

/** Keeps one stream open until the reader leaves, or it ends. What refuses the first look is answered as of any page. */
export async function keepStream(
  stream: Stream,
  first: Who,
  request: Request,
  response: Response,
  { database, now, stillIs, log, closing, turn, open, tempo = usual }: StreamParts,
): Promise<void> {
  let who = first;
  let position = sinceOf(request);
  const within = <T>(work: (acting: Acting) => Promise<T>) => {
    const { actor, ability } = who;
    return turn(() =>
      database.transaction(actor, (db) => work({ db, actor, ability, now: now(), readings: [] })),
    );
  };
  const look = () => within((acting) => stream.look(acting, position));
  // Once, whichever way it ends: what is kept of the reader's being here goes.
  let left: Promise<unknown> | undefined;
  const leave = () => {
    left ??= stream.leave ? within((acting) => stream.leave!(acting)).catch(() => {}) : Promise.resolve();
    return left;
  };

  const begun = await look();
  if (response.closed || closing.aborted) return void leave().then(() => response.destroy());

  const events = beginEvents(response);
  const beat = () => events.write([{ event: 'beat', data: null }], position);
  const tell = (looked: Looked) => {
    position = looked.position;
    if (looked.messages.length) events.write(looked.messages, position);
  };
  // By its own clock: a beat for each look would tell that something happened to those who may not know of it.
  const beats = setInterval(beat, tempo.beat);
  const pulse = startPulse(lookAgain, tempo);
  const kept: OpenStream = { personId: who.actor.personId, of: begun.of, wake: pulse.wake, end };
  response.on('close', () => {
    forget();
    leave();
  });
  open().add(kept);
  tell(begun);
  beat();
  // What was committed since that look, and before a notice would have come here.
  pulse.wake();

  async function lookAgain() {
    try {
      const still = await stillIs(request);
      if (!still) return end('signed-out');
      who = still;
      tell(await look());
    } catch (error) {
      if (isMembershipOver(error)) return end('signed-out');
      if (error instanceof NotFound || error instanceof Forbidden) return end('not-shared');
      log.error({ reference: request.reference, ...describe(error) }, 'stream failed');
      // The page comes again, and is told then whether it may.
      response.destroy();
    }
  }

  function forget() {
    clearInterval(beats);
    pulse.stop();
    open().remove(kept);
  }

  function end(why: Ending) {
    forget();
    if (why !== 'closing') events.write([{ event: 'ended', data: why }]);
    leave().then(events.end);
  }
}

/** Where the browser stopped hearing: it says so itself when it comes back, or its page does. */
function sinceOf(request: Request): string | undefined {
  const since = request.get('Last-Event-ID') || request.query.since || undefined;
  if (Array.isArray(since)) throw new BadRequest('The address names two places to go on from.');
  return since as string | undefined;
}
