import type { Action } from '#src/consultations/consultation.ts';
import { isEnd } from '#src/consultations/statuses.ts';
import { episodeOn, stayOn } from '../children/child.ts';
import { type DayNumber, instantOf } from '../days.ts';
import type { Random } from '../random.ts';
import { type Case, currentParties, join, type Turn } from './case.ts';
import { close, giveFeedback, merge, reopen, withdraw } from './turns/ending.ts';
import { bookMeeting, post } from './turns/thread.ts';
import { accept, answer, ask, take, turnAway } from './turns/triage.ts';
import { advise, completeAction, plan, review } from './turns/work.ts';

/** Tells what happened after the request was sent, up to `today`. */
export function tell(told: Case, random: Random, today: DayNumber, into: Case | null): void {
  for (const [index, step] of told.plot.steps.entries()) {
    if (index === 0 || step.day >= today) continue;
    const at = later(told, instantOf(step.day, step.minute));
    follow(told, step.day);
    turns[step.action]?.({ told, step, at }, random.of(index), into);
  }
  if (!isEnd(told.row.status)) follow(told, today - 1);
  record(told);
}

/** Never before, nor at the instant of, what was told last. */
function later({ row }: Case, at: Temporal.Instant): Temporal.Instant {
  const soonest = row.changedAt.add({ minutes: 21 });
  return Temporal.Instant.compare(at, soonest) < 0 ? soonest : at;
}

const turns: Partial<Record<Action, (turn: Turn, random: Random, into: Case | null) => void>> = {
  accept,
  answer,
  take,
  post,
  advise,
  plan,
  review,
  close,
  withdraw,
  reopen,
  merge,
  ask_for_information: ask,
  allocate: take,
  signpost: turnAway,
  redirect: turnAway,
  decline: turnAway,
  book_meeting: bookMeeting,
  complete_action: completeAction,
  give_feedback: giveFeedback,
};

/** Access goes along with the child: a school that the child left takes no part any more, a new one does. */
function follow(told: Case, day: DayNumber): void {
  const { child } = told.plot;
  if (!child) return;
  const begun = told.row.submittedAt;
  const started = (from: DayNumber) => {
    const at = instantOf(from, 0);
    return Temporal.Instant.compare(at, begun) < 0 ? begun : at;
  };
  const now = instantOf(day, 1439);
  for (const { office, row } of currentParties(told, now)) {
    const left = child.stays.findLast(({ school }) => school.id === office.id)?.to;
    const isSchool =
      row.reason === 'setting' || (row.reason === 'requester' && office.id === told.plot.setting?.id);
    if (isSchool && left && left <= day) row.to = started(left);
    const ended = child.episodes.findLast(({ team }) => team.id === office.id)?.to;
    if (row.reason === 'social_care_team' && ended && ended <= day) row.to = started(ended);
  }
  const stay = stayOn(child, day);
  if (stay) join(told, stay.school, 'setting', started(stay.from));
  const care = episodeOn(child, day);
  if (care) join(told, care.team, 'social_care_team', started(care.from));
}

function record({ world, row, parties, pauses }: Case): void {
  world.consultation.push(row);
  world.pause.push(...pauses);
  const { status, changedAt } = row;
  world.consultationParty.push(...parties.map((party) => ({ ...party.row, status, changedAt })));
}
