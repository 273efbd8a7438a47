import type { Actor } from '#src/policy/actor.ts';
import { type Below, reachOf } from '#src/policy/reach.ts';
import type { Times } from './times.ts';
import type { Row, World } from './world.ts';

/** The person acting as the membership; null where it does not hold, or its agency is shut. */
export function actorOf(world: World, membership: Row<'membership'>, { isOn }: Times): Actor | null {
  const agency = world.agency.find(({ id }) => id === membership.agencyId)!;
  if (!isOn(membership) || !agency.open) return null;
  const { id: membershipId, personId, role, title } = membership;
  return {
    personId,
    name: world.person.find(({ id }) => id === personId)!.name,
    membershipId,
    role,
    title,
    agencyId: agency.id,
    agencyKind: agency.kind,
    agencyName: agency.name,
    authorityId: agency.authorityId ?? null,
    reach: reachOf(agency, role, below(world, agency.id, isOn)),
    memberships: 1,
  };
}

function below(world: World, parent: string, isOn: Times['isOn'], depth = 1): Below[] {
  return world.agencyParent
    .filter((link) => link.parentId === parent && isOn(link))
    .flatMap(({ agencyId }) => {
      const { id, kind } = world.agency.find((agency) => agency.id === agencyId)!;
      return [{ id, kind, depth }, ...below(world, id, isOn, depth + 1)];
    });
}
