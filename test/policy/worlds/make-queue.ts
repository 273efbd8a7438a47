import { type Around, authorityAt, pick } from './around.ts';
import { idOf } from './ids.ts';
import type { Spec } from './spec.ts';
import type { Row } from './world.ts';

/** What is kept beside one consultation for the queue, by anybody. */
export function keepBeside(
  { world, minute, day }: Around,
  { localAuthorityId, id: consultationId }: Row<'consultation'>,
  { snoozed, flagged, escalated, watched, seen, open }: Spec['consultations'][number]['kept'],
): void {
  const key = { localAuthorityId, consultationId };
  const people = (places: number[]) => new Set(places.map((place) => pick(world.person, place)!.id));
  const at = minute(-40);
  for (const personId of people(snoozed === null ? [] : [snoozed]))
    world.snooze.push({ ...key, until: day(3), why: 'Invented', personId, at });
  for (const personId of people(flagged === null ? [] : [flagged]))
    world.flag.push({ ...key, why: 'Invented', personId, at });
  for (const personId of people(watched)) world.watch.push({ ...key, personId, from: at });
  for (const personId of people(seen)) world.seen.push({ ...key, personId, at });
  for (const personId of people(open)) world.presence.push({ ...key, personId, since: at, renewedAt: at });
  if (escalated)
    world.escalation.push({
      ...{ ...key, id: idOf('escalation', world.escalation.length) },
      ...{ kind: 'near', dueOn: day(2), at },
    });
}

/** Views with a name, and how people have the queue laid out. */
export function makeQueue({ spec, world, minute, by }: Around): void {
  spec.views.forEach(({ by: whose, authority, shared }, at) => {
    const owner = by(whose);
    if (!owner) return;
    world.savedView.push({
      ...{ localAuthorityId: authorityAt(authority), id: idOf('view', at), shared },
      ...{ personId: owner.personId, agencyId: owner.agencyId },
      ...{ name: `Invented ${at}`, query: 'view=team', savedAt: minute(-50) },
    });
  });
  for (const { person, authority } of spec.layouts) {
    const key = { localAuthorityId: authorityAt(authority), personId: pick(world.person, person)!.id };
    const isThere = world.queuePreference.some(
      (row) => row.personId === key.personId && row.localAuthorityId === key.localAuthorityId,
    );
    if (!isThere) world.queuePreference.push({ ...key, columns: [], shortcuts: true });
  }
}
