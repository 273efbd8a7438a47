import { createHash } from 'node:crypto';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { type SessionData, Store } from 'express-session';
import type { Database, Db } from '#db/client.ts';
import { signInSession } from '#db/schema/index.ts';

const idleMinutes = 30;
const absoluteHours = 12;

type Find = (db: Db, idHash: string, now: Temporal.Instant) => Promise<{ data: unknown }[]>;
type Done<T = void> = (error?: unknown, value?: T) => void;

/**
 * Sessions in `sign_in_session`. A row that has ended stays, so that a request still under way, saving its copy
 * afterwards, finds it and does not sign the person in again. There is no `touch`: `get` does it in its statement.
 */
export class SessionStore extends Store {
  readonly #database: Database;
  readonly #now: () => Temporal.Instant;
  readonly #find: Find;

  /** @param find how one is read: unless said, as being used */
  constructor(database: Database, now: () => Temporal.Instant, find: Find = useSession) {
    super();
    this.#database = database;
    this.#now = now;
    this.#find = find;
  }

  override get(id: string, done: Done<SessionData | null>): void {
    this.#database
      .single((db) => this.#find(db, hashOf(id), this.#now()))
      .then(([row]) => done(null, (row?.data ?? null) as SessionData | null), done);
  }

  override set(id: string, session: SessionData, done: Done = () => {}): void {
    const now = this.#now();
    const kept = { personId: session.personId ?? null, data: session, seenAt: now };
    this.#database
      .single((db) =>
        db
          .insert(signInSession)
          .values({ idHash: hashOf(id), startedAt: now, ...kept })
          .onConflictDoUpdate({
            target: signInSession.idHash,
            set: kept,
            setWhere: isNull(signInSession.endedAt),
          }),
      )
      .then(() => done(), done);
  }

  override destroy(id: string, done: Done = () => {}): void {
    this.#database
      .single((db) =>
        db
          .update(signInSession)
          .set({ endedAt: this.#now(), data: {} })
          .where(and(eq(signInSession.idHash, hashOf(id)), isNull(signInSession.endedAt))),
      )
      .then(() => done(), done);
  }
}

function useSession(db: Db, idHash: string, now: Temporal.Instant) {
  return db
    .update(signInSession)
    .set({ seenAt: now })
    .where(and(eq(signInSession.idHash, idHash), stillOpen(now)))
    .returning({ data: signInSession.data });
}

/** Without its idle time beginning again. */
export function peekAtSession(db: Db, idHash: string, now: Temporal.Instant) {
  return db
    .select({ data: signInSession.data })
    .from(signInSession)
    .where(and(eq(signInSession.idHash, idHash), stillOpen(now)));
}

export const hashOf = (id: string): string => createHash('sha256').update(id).digest('base64url');

/** Not signed out, used in the last 30 minutes, begun in the last 12 hours. */
export function stillOpen(now: Temporal.Instant) {
  return and(
    isNull(signInSession.endedAt),
    gt(signInSession.seenAt, now.subtract({ minutes: idleMinutes })),
    gt(signInSession.startedAt, now.subtract({ hours: absoluteHours })),
  );
}
