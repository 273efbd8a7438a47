import type { Standing } from '../nouns/noun.ts';
import type { Plot } from './consult.ts';

type PlotFor = (standing: Standing) => Plot;

/** Another agency's, which nobody of the cell has to do with. */
const strangers: PlotFor = ({ places: { here, school, team, adviser } }) => ({
  authority: here,
  requester: school,
  parties: [team],
  asked: team,
  adviser: adviser.personId,
});

const farOff: PlotFor = (standing) => {
  const { elsewhere, schoolElsewhere, teamElsewhere } = standing.places;
  return {
    ...strangers(standing),
    authority: elsewhere,
    requester: schoolElsewhere,
    parties: [teamElsewhere],
    asked: teamElsewhere,
  };
};

/** The agency that is, or was, below one's own. */
const ofTree = (
  tree: { trust_staff: string; social_care_manager: string },
  role: string,
): string | undefined => tree[role as keyof typeof tree];

/** By what a consultation is to an agency. */
export const toAgency: Record<string, PlotFor> = {
  requester: (standing) => ({ ...strangers(standing), requester: standing.me.agencyId }),
  asked: (standing) => ({
    ...strangers(standing),
    parties: [standing.me.agencyId, standing.places.team],
    asked: standing.me.agencyId,
  }),
  party: (standing) => {
    const others = strangers(standing);
    return { ...others, parties: [...others.parties!, standing.me.agencyId] };
  },
  below: (standing) => {
    const below = ofTree(standing.places.below, standing.me.role)!;
    return { ...strangers(standing), requester: below, asked: below };
  },
  former: (standing) => {
    const mine = standing.me.agencyId;
    const left = ofTree(standing.places.left, standing.me.role);
    const parties = [standing.places.team, ...(left ? [left] : [])];
    return { ...strangers(standing), requester: mine, asked: mine, parties, ended: [mine] };
  },
  other: strangers,
  none: farOff,
  emergency: (standing) => ({ ...strangers(standing), emergency: 'open' }),
  over: (standing) => ({ ...strangers(standing), emergency: 'ended' }),
  lapsed: (standing) => ({ ...strangers(standing), emergency: 'lapsed' }),
};

/** By what it is to somebody in the Virtual School. */
const toVirtualSchool: Record<string, PlotFor> = {
  holder: (standing) => ({ ...strangers(standing), adviser: standing.me.personId }),
  requester: (standing) => ({ ...strangers(standing), requester: standing.places.virtualSchool }),
  former: (standing) => ({ ...strangers(standing), heldBefore: standing.me.personId }),
  other: strangers,
  none: (standing) => ({ ...farOff(standing), adviser: standing.me.personId }),
};

export function plotFor(standing: Standing): Plot {
  const { me, relation, places } = standing;
  const plots = places.kindOf(me.role) === 'virtual_school' ? toVirtualSchool : toAgency;
  const plot = plots[relation];
  if (!plot) throw new Error(`There is no consultation that is ${relation} to a ${me.role}`);
  return plot(standing);
}
