import type { Audience, EntryKind, PartyReason } from '#db/schema/consultations.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { dueDate, nearDay } from '#src/consultations/clock.ts';
import { type Action, next, type Status } from '#src/consultations/consultation.ts';
import { heldLevel } from '#src/consultations/service-levels.ts';
import type { DayMarks } from '../children/marks.ts';
import type { County, Office, Worker } from '../county/county.ts';
import { idAt } from '../ids.ts';
import type { Random } from '../random.ts';
import type { Words } from '../speak.ts';
import type { Row, World } from '../world.ts';
import type { Plot } from './plot.ts';
import type { TimedStep } from './step.ts';

/** Who does something, for which agency. */
export type Doer = { office: Office; person: Worker };

export type Party = { office: Office; row: Row<'consultationParty'> };

/** A consultation that is being told: its row so far, and what hangs on it. */
export type Case = {
  plot: Plot;
  county: County;
  world: World;
  random: Random;
  words: Words;
  marks: readonly DayMarks[];
  calendar: SchoolCalendar;
  row: Row<'consultation'>;
  parties: Party[];
  adviser: Worker | null;
  actions: { row: Row<'action'>; office: Office }[];
  pauses: Row<'pause'>[];
  /** What the last review found. */
  improved: boolean | null;
  /** What has been said already, so that nobody repeats it. */
  said: string[];
  /** What may be said to the open question. */
  answers: readonly string[];
  allocation: Row<'allocation'> | null;
  reopenedAt: Temporal.Instant | null;
};

/** A step as it is told: when it is, and which case it belongs to. */
export type Turn = { told: Case; step: TimedStep; at: Temporal.Instant };

const key = ({ row }: Case) => ({ localAuthorityId: row.localAuthorityId, consultationId: row.id });

export const isCurrent = ({ row }: Party, at: Temporal.Instant) =>
  !row.to || Temporal.Instant.compare(row.to, at) > 0;

export function currentParties({ parties }: Case, at: Temporal.Instant, ...reasons: PartyReason[]): Party[] {
  return parties.filter(
    (party) => isCurrent(party, at) && (!reasons.length || reasons.includes(party.row.reason)),
  );
}

export function join(told: Case, office: Office, reason: PartyReason, at: Temporal.Instant): void {
  if (currentParties(told, at).some((party) => party.office.id === office.id)) return;
  const { status, changedAt } = told.row;
  const row = { ...key(told), agencyId: office.id, reason, from: at, to: null, status, changedAt };
  told.parties.push({ office, row });
}

export function newId({ random }: Case, at: Temporal.Instant, label: string): string {
  return idAt(at, random.of(`${label} ${at.epochMilliseconds}`));
}

/** Writes in the thread. */
export function write(
  { told, at }: Turn,
  { office, person }: Doer,
  { kind, audience, body }: { kind: EntryKind; audience: Audience; body: string },
): string {
  const id = newId(told, at, `entry ${kind}`);
  told.world.entry.push({
    ...key(told),
    ...{ id, kind, audience, body, personId: person.id, agencyId: office.id, writtenAt: at },
  });
  return id;
}

/** Makes the move and records it, as the portal does. Throws where the state machine says no. */
export function move(
  { told, at }: Turn,
  action: Action,
  { office, person }: Doer,
  { audience = 'all', after = {} }: { audience?: Audience; after?: Record<string, unknown> } = {},
): void {
  const { row } = told;
  const before: Status = action === 'submit' ? 'draft' : row.status;
  const outcome = next(before, action, row.resumeStatus ?? undefined);
  if ('refused' in outcome)
    throw new RangeError(`${told.plot.label}: ${action} from ${before}: ${outcome.why}`);
  const changes = outcome.to !== before || action === 'allocate' || action === 'take';
  const version = (row.version ?? 1) + (changes && action !== 'submit' ? 1 : 0);
  const seen = action === 'submit' ? { status: before } : { status: before, version: row.version };
  row.resumeStatus = outcome.to === 'information_requested' ? (row.resumeStatus ?? before) : null;
  row.status = outcome.to;
  row.version = version;
  if (changes || audience === 'all') row.changedAt = at;
  told.world.event.push({
    ...key(told),
    id: newId(told, at, `event ${action}`),
    childId: row.childId,
    ...{ what: action, personId: person.id, agencyId: office.id, at, audience },
    before: seen,
    after: { status: outcome.to, version, ...after },
  });
}

/** The due date as it stands; null while the clock is stopped. */
export function countDue({ row, pauses, calendar, reopenedAt }: Case, now: Temporal.Instant): void {
  const { submittedAt, serviceLevelDays } = row;
  const { dueOn } = dueDate({
    ...{ submittedAt, reopenedAt, serviceLevelSchoolDays: serviceLevelDays, calendar, now },
    pauses: pauses.map(({ from, to }) => ({ from, to: to ?? null })),
  });
  row.dueOn = dueOn;
  row.nearOn = nearDay(calendar, dueOn, heldLevel(row).near);
}

/** The row's end, as `move` into one of the ends has it. */
export function end({ row }: Case, at: Temporal.Instant, words: string): void {
  row.endedAt = at;
  row.answeredAt ??= at;
  row.dueOn = null;
  row.nearOn = null;
  row.outcomeWords = words;
}
