import { kindOfRole } from '#src/policy/kind-of-role.ts';
import { type Around, authorities, authorityAt, pick } from './around.ts';
import { idOf } from './ids.ts';

/** Authorities, agencies with what was and is above them, people and what they may act as, now and at other times. */
export function makeAgencies(around: Around): void {
  const { spec, world, days, minute } = around;
  world.authority = authorities.map((id, at) => ({
    id,
    code: `90${at}`,
    name: `Invented Authority ${at}`,
    prefix: `INV${at}`,
    serviceName: 'Invented',
  }));
  world.agency = spec.agencies.map(({ kind, authority, ofNone, open }, at) => ({
    id: idOf('agency', at),
    kind,
    name: `Invented ${kind} ${at}`,
    authorityId: kind === 'administration' || (kind === 'trust' && ofNone) ? null : authorityAt(authority),
    open,
  }));
  spec.agencies.forEach(({ kind, above }, at) => {
    // Only a team further back, so that none is above itself.
    const parents = world.agency.filter((parent, place) =>
      kind === 'school' ? parent.kind === 'trust' : kind === 'team' && parent.kind === 'team' && place < at,
    );
    if (parents.length)
      world.agencyParent.push(
        ...above.spans.map((span, which) => ({
          agencyId: idOf('agency', at),
          parentId: pick(parents, above.places[which]!)!.id,
          ...days(span),
        })),
      );
  });
  world.person = Array.from({ length: spec.people }, (_, at) => ({
    id: idOf('person', at),
    name: `Invented Person ${at}`,
    email: `person-${at}@invented.example`,
    sessionEpoch: minute(-50_000),
  }));
  spec.memberships.forEach(({ person, role, agency, span }, at) => {
    const personId = pick(world.person, person)!.id;
    const agencyId = around.agency(agency, kindOfRole[role])?.id;
    const isThere = world.membership.some(
      (other) => other.personId === personId && other.agencyId === agencyId && other.role === role,
    );
    if (agencyId && !isThere)
      world.membership.push({
        id: idOf('membership', at),
        personId,
        agencyId,
        role,
        title: role,
        ...days(span),
      });
  });
}
