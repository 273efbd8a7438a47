import type { Request, RequestHandler, Response, Router } from 'express';
import express from 'express';
import type { Database, Db } from '#db/client.ts';
import { nobody } from '#db/client.ts';
import type { Ability } from '#src/policy/ability.ts';
import type { Actor } from '#src/policy/actor.ts';
import type { Guard } from '#src/policy/guard.ts';
import type { Answer } from './answers.ts';
import { Forbidden } from './errors.ts';

/** A person acting, in the one transaction of their request. What every use case and query is handed. */
export type Acting = { db: Db; actor: Actor; ability: Ability; now: Temporal.Instant };
/** Somebody, perhaps not signed in. */
export type Visitor = { db: Db; actor: Actor | null; ability: Ability | null; now: Temporal.Instant };

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
  /** Where a person who must sign in first is sent. */
  toSignIn: (request: Request, response: Response) => void;
  send: (answer: Answer, request: Request, response: Response, actor: Actor | null) => void;
};

export function createRouter(routes: Routes, wiring: Wiring): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  for (const [line, route] of Object.entries(routes)) {
    const [method, path] = line.split(' ') as [Method, string];
    router[method === 'GET' ? 'get' : 'post'](path, handle(route, wiring));
  }
  return router;
}

function handle([guard, handler]: Route, { database, now, whoIs, toSignIn, send }: Wiring): RequestHandler {
  return async (request, response) => {
    const who = await whoIs(request);
    request.who = who;
    if (guard.signedIn && !who) return toSignIn(request, response);
    if (who && !guard.allows(who.ability)) throw new Forbidden('Your role does not do this.');
    const actor = who?.actor ?? null;
    const answer = await database.transaction(actor ? identityOf(actor) : nobody, (db) =>
      (handler as Handler<Acting | Visitor>)(
        { db, actor, ability: who?.ability ?? null, now: now() } as Acting | Visitor,
        visitOf(request),
      ),
    );
    send(answer, request, response, actor);
  };
}

const identityOf = (actor: Actor) => ({
  personId: actor.personId,
  agencyId: actor.agencyId,
  agencyKind: actor.agencyKind,
  authorityId: actor.authorityId,
});

function visitOf(request: Request): Visit {
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
