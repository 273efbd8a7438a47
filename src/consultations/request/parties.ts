import type { PartyReason } from '#db/schema/consultations.ts';
import { unsafeListTeams } from '#src/children/queries/involvement.ts';
import { unsafeFindRolls } from '#src/children/queries/matching.ts';
import { askingOf } from '#src/policy/requests.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import type { Draft } from './queries/drafts.ts';
import { findVirtualSchool } from './queries/reference.ts';

export type Places = {
  requesterAgencyId: string;
  settingId: string | null;
  settingName: string | null;
  parties: { agencyId: string; reason: PartyReason }[];
};

/**
 * Who asks, which school it is about, and who takes part from the first: each agency once, by its first reason. A
 * request that the Virtual School takes down for a school is that school's.
 */
export async function placesOf(acting: Acting, draft: Draft): Promise<Places> {
  const { actor, db, now } = acting;
  const today = londonDay(now);
  const { localAuthorityId, child } = draft;
  const [rolls, teams, virtualSchool] = await Promise.all([
    child ? unsafeFindRolls(db, { localAuthorityId, childId: child.id, from: today }) : [],
    child ? unsafeListTeams(db, child, today) : [],
    findVirtualSchool(db, localAuthorityId),
  ]);
  const current = rolls.filter(({ from }) => Temporal.PlainDate.compare(from, today) <= 0);
  const main = current.find((roll) => roll.main);
  const { schools } = askingOf(actor);
  const own = { id: actor.agencyId, name: actor.agencyName };
  const atSchool = {
    id: draft.settingId ?? main?.agencyId ?? null,
    name: draft.settingName ?? main?.school ?? null,
  };
  const { id: settingId, name: settingName } = schools === 'itself' ? own : atSchool;
  const requesterAgencyId = (schools === 'of authority' && settingId) || actor.agencyId;
  const wanted: [string | null, PartyReason][] = [
    [requesterAgencyId, 'requester'],
    [draft.subjectKind === 'trust' ? null : settingId, 'setting'],
    [main?.agencyId ?? null, 'setting'],
    ...teams.map((team): [string, PartyReason] => [team, 'social_care_team']),
    [virtualSchool, 'virtual_school'],
  ];
  const parties = new Map<string, PartyReason>();
  for (const [agencyId, reason] of wanted) {
    if (agencyId && !parties.has(agencyId)) parties.set(agencyId, reason);
  }
  return {
    requesterAgencyId,
    settingId,
    settingName,
    parties: [...parties].map(([agencyId, reason]) => ({ agencyId, reason })),
  };
}
