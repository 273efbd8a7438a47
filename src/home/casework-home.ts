import type { AgencyKind } from '#db/schema/agencies.ts';
import { paths as audit } from '#src/audit/paths.ts';
import { paths as children } from '#src/children/paths.ts';
import { pageOfChildren } from '#src/children/queries/page-of-children.ts';
import { paths as consultations } from '#src/consultations/paths.ts';
import { addresses } from '#src/consultations/queue/address.ts';
import { paths as requests } from '#src/consultations/request/paths.ts';
import { paths as emergency } from '#src/emergency/paths.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { ownCalendar } from './calendar.ts';
import { presentListedChild } from './present/children.ts';
import { presentListed } from './present/consultations.ts';
import { presentDraft } from './present/drafts.ts';
import { presentNeed } from './present/needs.ts';
import { countByAgency } from './queries/agencies.ts';
import { listOwnDrafts } from './queries/drafts.ts';
import { listNeeds } from './queries/needs.ts';
import { listOpenConsultations } from './queries/open-consultations.ts';

const fewChildren = 5;
const lookedAfter: Partial<Record<AgencyKind, string>> = { school: 'schools', team: 'teams' };

/** For whoever takes part in consultations: whose turn it is first, then what is under way. */
export async function caseworkHome(acting: Acting) {
  const { ability, actor, now } = acting;
  const speaksForOthers = actor.reach.length > 1;
  const [calendar, needs, open, drafts, agencies, roll] = await Promise.all([
    ownCalendar(acting),
    listNeeds(acting),
    listOpenConsultations(acting),
    listOwnDrafts(acting),
    speaksForOthers ? countByAgency(acting) : [],
    !speaksForOthers && ability.can('read', 'Child')
      ? pageOfChildren(acting, { search: null, withSocialWorker: true, after: null, limit: fewChildren })
      : [],
  ]);
  const when = { today: londonDay(now), calendar };
  const needed = (yours: boolean) => {
    const some = needs.filter((need) => need.yours === yours);
    return { items: some.map((need) => presentNeed(need, when)), total: some[0]?.total ?? 0 };
  };
  const listed = (isNew: boolean) => {
    const rows = open.filter((row) => row.isNew === isNew);
    return { rows: rows.map((row) => presentListed(row, acting, calendar)), total: rows[0]?.total ?? 0 };
  };
  return {
    kind: 'casework',
    yours: needed(true),
    theirs: needed(false),
    allYours: addresses(consultations.consultations(), {
      view: 'needs_you',
      sort: 'changed',
      typed: {},
    }).first(),
    lately: listed(true),
    withOthers: listed(false),
    allConsultations: consultations.consultations(),
    newRequest: ability.can('request', 'Consultation') ? requests.start() : undefined,
    readings: ability.can('read', 'Reading') ? audit.audit() : undefined,
    emergency: ability.can('open_in_emergency', 'Child') ? emergency.opening() : undefined,
    drafts: drafts.map((draft) => presentDraft(draft, now)),
    whom: agencies[0] && lookedAfter[agencies[0].kind],
    agencies: agencies.filter(({ open, questions, late }) => open + questions + late > 0),
    quietAgencies: agencies.filter(({ open, questions, late }) => open + questions + late === 0).length,
    roll: ability.can('read', 'Child') &&
      !speaksForOthers && {
        children: roll.map(presentListedChild),
        total: roll[0]?.total ?? 0,
        all: children.children({ only: 'social-worker' }),
      },
  };
}
