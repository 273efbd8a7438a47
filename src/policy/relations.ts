import type { Actor } from './actor.ts';
import { audiencesOf } from './audiences.ts';

/*
 * Which facts make an actor what the state machine calls a requester, a party, the one who was asked, the
 * holder. Conditions, not answers, so that each is checked on an object and compiled to SQL alike; and each with
 * the name of the reason, for the explanation to say.
 */

export const reasons = [
  'role',
  'takes_part',
  'reach_takes_part',
  'requester',
  'asked',
  'holder',
  'authority',
  'requester_in_authority',
  'on_roll',
  'of_team',
  'emergency',
  'audience',
  'own_agency',
  'reach_agency',
  'own_draft',
  'own_request_read',
  'oneself',
  'shared',
] as const;
export type Reason = (typeof reasons)[number];

/** A reason, and the condition that makes it true. */
export type Relation = { because: Reason; where: Record<string, unknown> };

/** An agency that the actor speaks for takes part now. */
export const takesPart = (me: Actor): Relation => ({
  because: 'reach_takes_part',
  where: { parties: { $elemMatch: { agencyId: { $in: me.reach } } } },
});

/** The actor's own agency takes part now. */
export const isParty = (me: Actor): Relation => ({
  because: 'takes_part',
  where: { parties: { $elemMatch: { agencyId: me.agencyId } } },
});

export const isRequester = (me: Actor): Relation => ({
  because: 'requester',
  where: { requesterAgencyId: me.agencyId, ...isParty(me).where },
});

export const wasAsked = (me: Actor): Relation => ({
  because: 'asked',
  where: { waitingOnId: me.agencyId, ...isParty(me).where },
});

export const isHolder = (me: Actor): Relation => ({
  because: 'holder',
  where: { adviserId: me.personId, ...inAuthority(me).where },
});

/** Throws for an actor of no authority, whose condition would otherwise match nothing in silence. */
export function inAuthority(me: Actor): Relation {
  if (!me.authorityId) throw new Error(`The ${me.role} ${me.membershipId} belongs to no authority`);
  return { because: 'authority', where: { localAuthorityId: me.authorityId } };
}

/** What somebody else did in the authority. */
export const bySomebodyElse = (me: Actor): Relation => ({
  because: 'authority',
  where: { ...inAuthority(me).where, personId: { $ne: me.personId } },
});

/** The Virtual School asked for it itself. */
export const isRequesterHere = (me: Actor): Relation => ({
  because: 'requester_in_authority',
  where: { requesterAgencyId: me.agencyId, ...inAuthority(me).where },
});

export const onRoll = (agencies: string[]): Relation => ({
  because: 'on_roll',
  where: { enrolments: { $elemMatch: { agencyId: { $in: agencies } } } },
});

export const ofTeam = (agencies: string[]): Relation => ({
  because: 'of_team',
  where: { episodes: { $elemMatch: { agencyId: { $in: agencies } } } },
});

/** Opened by this person, acting as this agency, with a reason and for an hour. */
export const inEmergency = (me: Actor): Relation => ({
  because: 'emergency',
  where: { emergencies: { $elemMatch: { personId: me.personId, agencyId: me.agencyId } } },
});

/** What is said to an audience that the actor's agency belongs to. */
export const addressedTo = (me: Actor): Relation => ({
  because: 'audience',
  where: { audience: { $in: audiencesOf[me.agencyKind] } },
});

export const ofAgency = (me: Actor): Relation => ({
  because: 'own_agency',
  where: { agencyId: me.agencyId },
});

export const ofReach = (me: Actor): Relation => ({
  because: 'reach_agency',
  where: { agencyId: { $in: me.reach } },
});

export const ownDraft = (me: Actor): Relation => ({
  because: 'own_draft',
  where: { personId: me.personId, agencyId: me.agencyId },
});

/** Of a consultation that the actor's agency asked for. */
export const ofOwnRequest = (me: Actor): Relation => ({
  because: 'own_request_read',
  where: { requesterAgencyId: me.agencyId },
});

/** One's own, in the authority that one acts in: authorities are strictly apart, whoever works in both. */
export const ofOneself = (me: Actor): Relation => ({
  because: 'oneself',
  where: { personId: me.personId, ...inAuthority(me).where },
});

/** Shared with the Virtual School of the actor's authority. */
export const sharedHere = (me: Actor): Relation => ({
  because: 'shared',
  where: { shared: true, ...inAuthority(me).where },
});
