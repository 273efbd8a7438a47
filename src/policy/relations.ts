import type { Actor } from './actor.ts';
import { audiencesOf } from './audiences.ts';

/*
 * Which facts make an actor what the state machine calls a requester, a party, the one who was asked, the
 * holder. Conditions, not answers, so that each is checked on an object and compiled to SQL alike.
 */

/** An agency that the actor speaks for takes part now. */
export const takesPart = (me: Actor) => ({ parties: { $elemMatch: { agencyId: { $in: me.reach } } } });

/** The actor's own agency takes part now. */
export const isParty = (me: Actor) => ({ parties: { $elemMatch: { agencyId: me.agencyId } } });

export const isRequester = (me: Actor) => ({ requesterAgencyId: me.agencyId, ...isParty(me) });

export const wasAsked = (me: Actor) => ({ waitingOnId: me.agencyId, ...isParty(me) });

export const isHolder = (me: Actor) => ({ adviserId: me.personId, ...inAuthority(me) });

/** Throws for an actor of no authority, whose condition would otherwise match nothing in silence. */
export function inAuthority(me: Actor): { localAuthorityId: string } {
  if (!me.authorityId) throw new Error(`The ${me.role} ${me.membershipId} belongs to no authority`);
  return { localAuthorityId: me.authorityId };
}

export const onRoll = (agencies: string[]) => ({
  enrolments: { $elemMatch: { agencyId: { $in: agencies } } },
});

export const ofTeam = (agencies: string[]) => ({ episodes: { $elemMatch: { agencyId: { $in: agencies } } } });

/** What is said to an audience that the actor's agency belongs to. */
export const addressedTo = (me: Actor) => ({ audience: { $in: audiencesOf[me.agencyKind] } });
