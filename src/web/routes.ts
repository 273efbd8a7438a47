import type { Request, RequestHandler, Response, Router } from 'express';
import express from 'express';
import type { Database, Db } from '#db/client.ts';
import { isMembershipOver, nobody } from '#db/client.ts';
import type { Reading } from '#src/audit/note-reading.ts';
import type { Ability } from '#src/policy/ability.ts';
import type { Actor } from '#src/policy/actor.ts';
import type { Guard } from '#src/policy/guard.ts';
import type { Answer, SentAnswer } from './answers.ts';
import { Forbidden, isTold } from './errors.ts';
import { createStreamFile } from './stream-file.ts';

/** A person acting, in the one transaction of their request. What every use case and query is handed. */
export type Acting = Asking<Actor, Ability>;
/** Somebody, perhaps not signed in. */
export type Visitor = Asking<Actor | null, Ability | null>;
type Asking<A, B> = {
  db: Db;
  actor: A;
  ability: B;
  now: Temporal.Instant;
  /** The records found for the person so far; what finds one notes it. */
  readings: Reading[];
};

export type Values = Record<string, string | string[]>;
/** What the request says, without Express. */
export type Visit = {
  params: Record<string, string>;
  query: Values;
  form: Values;
  files: UploadedFile[];
  /** The address with its query, for coming back to. */
  address: string;
};
export type UploadedFile = { field: string; name: string; content: Buffer };

export type Handler<Who> = (who: Who, visit: Visit) => Promise<Answer>;

type Method = 'GET' | 'POST';
type Route = readonly [Guard<true>, Handler<Acting>] | readonly [Guard<false>, Handler<Visitor>];
/** A route without a guard does not compile. */
export type Routes = Readonly<Record<`${Method} /${string}`, Route>>;

export type Wiring = {
  database: Database;
  now: () => Temporal.Instant;
  /** Who is signed in, acting as which membership: null for nobody, or for somebody whose memberships ended. */
  whoIs: (request: Request) => Promise<{ actor: Actor; ability: Ability } | null>;
  /** The same of a request that is long under way: nobody, once its session has ended. */
  stillIs: Wiring['whoIs'];
  /** Where a person who must sign in first is sent. */
  toSignIn: (request: Request, response: Response) => void;
  /** Whether the person signed in, or was asked again who they are, minutes ago. */
  isFresh: (request: Request) => boolean;
  /** Where they are asked. @param back where they find the form again, on this site */
  toConfirm: (request: Request, response: Response, back: string) => void;
  /** Sends what was noted without being waited for, if anything was. */
  writeReadings: (acting: Acting, line: string) => Promise<unknown> | undefined;
  send: (answer: SentAnswer, request: Request, response: Response, actor: Actor | null) => void;
};

export function createRouter(routes: Routes, wiring: Wiring): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  const parts = { ...wiring, streamFile: createStreamFile(wiring) };
  for (const [line, route] of Object.entries(routes)) {
    const [method, path] = line.split(' ') as [Method, string];
    const hasPage = `GET ${path}` in routes;
    router[method === 'GET' ? 'get' : 'post'](path, handle(line, hasPage, route, parts));
  }
  return router;
}

function handle(
  line: string,
  hasPage: boolean,
  [guard, handler]: Route,
  {
    database,
    now,
    whoIs,
    toSignIn,
    isFresh,
    toConfirm,
    writeReadings,
    send,
    streamFile,
  }: Wiring & { streamFile: ReturnType<typeof createStreamFile> },
): RequestHandler {
  return async (request, response) => {
    const who = await whoIs(request);
    request.who = who;
    if (guard.signedIn && !who) return toSignIn(request, response);
    if (who && !guard.allows(who.ability)) throw new Forbidden('Your role does not do this.');
    if (guard.fresh && !isFresh(request))
      return toConfirm(request, response, hasPage ? request.originalUrl : '/');
    const actor = who?.actor ?? null;
    const readings: Reading[] = [];
    const acting = (db: Db) =>
      ({ db, actor, ability: who?.ability ?? null, now: now(), readings }) as Acting | Visitor;
    const last = (db: Db) => writeReadings(acting(db) as Acting, line);
    const work = async (db: Db) => {
      const answer = await (handler as Handler<Acting | Visitor>)(acting(db), visitOf(request));
      // It shows nothing of a record; the page that it leads to notes what that shows.
      if (answer.kind === 'redirect' && !answer.instead) readings.length = 0;
      return answer;
    };
    try {
      const answer = await database.transaction(actor ?? nobody, work, last).catch(async (error) => {
        // Undone, and yet its page may tell of what was found, as one that shows what changed.
        if (readings.length && isTold(error)) await database.transaction(actor, async () => {}, last);
        throw error;
      });
      if (answer.kind !== 'stream') return send(answer, request, response, actor);
      await streamFile(answer, who!, request, response);
    } catch (error) {
      // The membership ended while the request ran: nothing of it stands, and it answers like any later one.
      if (isMembershipOver(error) && !(await whoIs(request))) return toSignIn(request, response);
      throw error;
    }
  };
}

/** What a request says, of which handlers are told. */
export function visitOf(request: Request): Visit {
  return {
    params: request.params as Record<string, string>,
    query: request.query as Values,
    form: (request.body ?? {}) as Values,
    files: request.uploads ?? [],
    address: request.originalUrl,
  };
}

declare module 'express-serve-static-core' {
  interface Request {
    /** Set by the router, for the error pages. */
    who?: { actor: Actor; ability: Ability } | null;
    uploads?: UploadedFile[];
  }
}
