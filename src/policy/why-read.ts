import type { PartyReason } from '#db/schema/consultations.ts';
import { dayMonth, londonDay, time } from '#src/web/dates.ts';
import type { Ability } from './ability.ts';
import type { Actor } from './actor.ts';
import { reasonsFor } from './explain.ts';
import type { Reason } from './relations.ts';
import type { Noun, Thing } from './subjects.ts';

type Standing = { agencyId: string; name: string; from: Temporal.PlainDate };

/** The facts that make the rules of reading true, with the names and dates that the rules themselves do without. */
export type Known = {
  /** Who takes part in the consultation now. */
  parties?: { agencyId: string; name: string; reason: PartyReason; from: Temporal.Instant }[];
  /** Schools that have the child on roll today. */
  enrolments?: Standing[];
  /** Teams with an open episode today. */
  episodes?: Standing[];
  emergencies?: { personId: string; agencyId: string; from: Temporal.Instant; until: Temporal.Instant }[];
};

/** Told to the actor of themselves, or of the actor to somebody else. */
export type Voice = 'you' | 'they';
type Say = (me: Actor, known: Known, voice: Voice) => string[];
type Told = Extract<Noun, 'Consultation' | 'Child'>;

const takesPart: Record<PartyReason, string> = {
  requester: 'asked for this consultation, and has taken part since',
  setting: 'has taken part as the school it is about since',
  social_care_team: 'has taken part as the child’s social care team since',
  virtual_school: 'has taken part as the Virtual School since',
  invited: 'was invited, and has taken part since',
};

const ofParties =
  (isMine: (me: Actor, agencyId: string) => boolean): Say =>
  (me, { parties = [] }) =>
    parties
      .filter(({ agencyId }) => isMine(me, agencyId))
      .map(({ agencyId, name, reason, from }) =>
        speaksFor(me, agencyId, `${name} ${takesPart[reason]} ${fullDate(londonDay(from))}`),
      );

const ofStanding =
  (which: 'enrolments' | 'episodes', words: string): Say =>
  (me, known) =>
    (known[which] ?? [])
      .filter(({ agencyId }) => me.reach.includes(agencyId))
      .map(({ agencyId, name, from }) => speaksFor(me, agencyId, `${name} ${words} ${fullDate(from)}`));

const inEmergency: Say = (me, { emergencies = [] }, voice) =>
  emergencies
    .filter(({ personId, agencyId }) => personId === me.personId && agencyId === me.agencyId)
    .map(
      ({ from, until }) =>
        `${voice === 'you' ? 'You' : me.name} opened it in an emergency at ${time(from)}; this ends at ${time(until)}`,
    );

const byRole: Say = (me, _known, voice) => [
  `${voice === 'you' ? 'Your role' : `The role of ${me.name}`} reads every one`,
];

const wholeAuthority =
  (what: string): Say =>
  ({ agencyName }, _known, voice) => [
    voice === 'you'
      ? `You work in ${agencyName}, which reads ${what} of the authority`
      : `${agencyName} reads ${what} of the authority`,
  ];

const sayings: Record<Told, Partial<Record<Reason, Say>>> = {
  Consultation: {
    role: byRole,
    takes_part: ofParties((me, agencyId) => agencyId === me.agencyId),
    reach_takes_part: ofParties((me, agencyId) => me.reach.includes(agencyId)),
    authority: wholeAuthority('every consultation'),
    emergency: inEmergency,
  },
  Child: {
    role: byRole,
    on_roll: ofStanding('enrolments', 'has been the child’s school since'),
    of_team: ofStanding('episodes', 'has worked with the child since'),
    authority: wholeAuthority('the record of every child'),
    emergency: inEmergency,
  },
};

/** Whether there is a sentence for a record of this kind that can be read for this reason. */
export const canSay = (noun: Told, reason: Reason): boolean => reason in sayings[noun];

/**
 * Why the actor may read this record: a sentence, without its full stop, for each fact of each rule that holds; none is
 * that they may not. Throws on a reason without a sentence.
 */
export function whyRead(
  ability: Ability,
  me: Actor,
  thing: Thing<Told>,
  known: Known,
  voice: Voice,
): string[] {
  const noun = ability.detectSubjectType(thing as never) as Told;
  const sentences = reasonsFor(ability, 'read', thing).flatMap((reason) => {
    const say = sayings[noun][reason];
    if (!say) throw new Error(`Nothing is said of a ${noun} that is read for the reason ${reason}`);
    return say(me, known, voice);
  });
  return [...new Set(sentences)];
}

const speaksFor = (me: Actor, agencyId: string, sentence: string) =>
  agencyId === me.agencyId ? sentence : `${sentence}, and ${me.agencyName} speaks for it`;

/** "3 March 2026" */
const fullDate = (day: Temporal.PlainDate): string => `${dayMonth(day)} ${day.year}`;
