import { episodeTypes } from '#db/schema/children.ts';
import { type Around, authorityAt } from './around.ts';
import { idOf } from './ids.ts';
import type { Span } from './spans.ts';

/** Children who move from roll to roll, some on a second one, and whom teams work with, before, now and later. */
export function makeChildren({ spec, world, days, day, now, agency }: Around): void {
  spec.children.forEach(({ authority, rolls, also, episodes }, at) => {
    const localAuthorityId = authorityAt(authority);
    const childId = idOf('child', at);
    world.child.push({
      localAuthorityId,
      id: childId,
      givenName: 'Invented',
      familyName: `Child ${at}`,
      bornOn: day(-4000 - at),
      sex: 'U',
      searchText: `invented child ${at}`,
      recordedAt: now,
    });
    const enrol = (span: Span, school: number, main: boolean) => {
      const agencyId = agency(school, 'school')?.id;
      const id = idOf('enrolment', world.enrolment.length);
      if (agencyId)
        world.enrolment.push({ localAuthorityId, id, childId, agencyId, yearGroup: 7, main, ...days(span) });
    };
    rolls.spans.forEach((span, which) => {
      enrol(span, rolls.schools[which]!, true);
    });
    if (also) enrol(also.span, also.school, false);
    episodes.forEach(({ team, span }, which) => {
      const agencyId = agency(team, 'team')?.id;
      if (agencyId)
        world.involvementEpisode.push({
          localAuthorityId,
          id: idOf('episode', world.involvementEpisode.length),
          childId,
          agencyId,
          type: episodeTypes[which]!,
          leadPractitioner: 'Invented Practitioner',
          leadRole: 'Social worker',
          registeredSocialWorker: true,
          source: 'invented',
          ...days(span),
        });
    });
  });
}
