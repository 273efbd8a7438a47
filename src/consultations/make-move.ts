import { and, eq, isNull } from 'drizzle-orm';
import { type Audience, consultation, pause } from '#db/schema/index.ts';
import { recordEvent } from '#src/audit/record.ts';
import { authorise } from '#src/policy/guard.ts';
import { Conflict, Forbidden } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { clashSince } from './clash.ts';
import { type Action, isEnd, isWaiting, next, whoMay } from './consultation.ts';
import { asThing } from './facts.ts';
import type { ConsultationRecord } from './queries.ts';

type Change = Partial<typeof consultation.$inferInsert>;
type Options = {
  /** The version that the person had in front of them, from their form. */
  seen?: number;
  /** What else changes with the move. */
  set?: Change;
  /** Who sees it in the timeline; everybody who takes part, unless said. */
  audience?: Audience;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  /** What was typed, by its question: given back if the move is refused. */
  typed?: { name: string; value: string }[];
};

/** `event` is the id of what was written of it, by which it can be undone. */
export type Moved = { status: ConsultationRecord['status']; version: number; event: string };

/**
 * The one way in which a consultation changes: asks the ability, asks the state machine, writes the row and the
 * event. `record` must have been found locked. The version rises with what the row says, so that a message makes
 * nobody's form stale; and of what only some may see, the row shows nothing at all.
 * @throws Forbidden when the actor may not make this move; Conflict when it cannot be made now, or the form was stale
 */
export async function makeMove(
  acting: Acting,
  record: ConsultationRecord,
  action: Action,
  { seen, set = {}, audience = 'all', before = {}, after = {}, typed = [] }: Options = {},
): Promise<Moved> {
  const outcome = next(record.status, action, record.resumeStatus ?? undefined);
  if (seen !== undefined && seen !== record.version) await tellClash(acting, record, action, { seen, typed });
  authorise(acting.ability, action, asThing(record), whoMay(action));
  if ('refused' in outcome)
    throw new Conflict(outcome.why, await clashSince(acting, record, record.version, typed));

  const status = outcome.to;
  const stays = status === record.status && Object.keys(set).length === 0;
  const version = stays ? record.version : record.version + 1;
  if (isWaiting(record.status) && !isWaiting(status)) await endPause(acting, record);
  if (!stays || audience === 'all') {
    await acting.db
      .update(consultation)
      .set({
        ...(isEnd(status) ? endedNow(acting, record) : { endedAt: null }),
        resumeStatus: isWaiting(status) ? (record.resumeStatus ?? record.status) : null,
        ...set,
        status,
        version,
        changedAt: acting.now,
      })
      .where(and(eq(consultation.localAuthorityId, record.localAuthorityId), eq(consultation.id, record.id)));
  }
  const event = await recordEvent(acting, {
    localAuthorityId: record.localAuthorityId,
    consultationId: record.id,
    childId: record.childId,
    what: action,
    audience,
    before: { status: record.status, version: record.version, ...before },
    after: { status, version, ...after },
  });
  return { status, version, event };
}

/**
 * For a use case that writes something of its own before the move, which the database takes only from whom the move is
 * for. With a form that is stale it may have been theirs when it was opened.
 * @throws Forbidden when the move is not for the actor; Conflict when it is not, and the form was stale
 */
export async function mustBeTheirs(
  acting: Acting,
  record: ConsultationRecord,
  action: Action,
  { seen, typed = [] }: Pick<Options, 'seen' | 'typed'> = {},
): Promise<void> {
  if (acting.ability.can(action, asThing(record) as never)) return;
  if (seen !== undefined && seen !== record.version) await tellClash(acting, record, action, { seen, typed });
  throw new Forbidden(whoMay(action));
}

async function tellClash(
  acting: Acting,
  record: ConsultationRecord,
  action: Action,
  { seen, typed }: { seen: number; typed: NonNullable<Options['typed']> },
): Promise<never> {
  const outcome = next(record.status, action, record.resumeStatus ?? undefined);
  throw new Conflict(
    'refused' in outcome ? outcome.why : 'This consultation has changed since you opened the page.',
    await clashSince(acting, record, seen, typed),
  );
}

const endedNow = ({ now }: Acting, { endedAt, answeredAt }: ConsultationRecord): Change => ({
  endedAt: endedAt ?? now,
  answeredAt: answeredAt ?? now,
  dueOn: null,
  nearOn: null,
});

/** Nobody is waited for any more. Only for a move that must know what the clock says before it is made. */
export async function endPause(
  { db, now }: Acting,
  { localAuthorityId, id }: ConsultationRecord,
): Promise<void> {
  await db
    .update(pause)
    .set({ to: now })
    .where(and(eq(pause.localAuthorityId, localAuthorityId), eq(pause.consultationId, id), isNull(pause.to)));
}
