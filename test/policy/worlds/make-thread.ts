import { audiences } from '#db/schema/consultations.ts';
import { audiencesOf } from '#src/policy/audiences.ts';
import { type Around, pick } from './around.ts';
import { idOf } from './ids.ts';
import type { Spec } from './spec.ts';
import type { Row } from './world.ts';

/** What was said, to every audience that its author may write to, and what happened. */
export function makeThread(
  { world, agency, minute }: Around,
  { localAuthorityId, id: consultationId }: Row<'consultation'>,
  { entries, events }: Spec['consultations'][number],
): void {
  const personId = world.person[0]!.id;
  for (const { agency: place, audience } of entries) {
    const author = agency(place, 'school', 'trust', 'team', 'virtual_school');
    if (!author) continue;
    world.entry.push({
      localAuthorityId,
      id: idOf('entry', world.entry.length),
      consultationId,
      kind: 'message',
      audience: pick(audiencesOf[author.kind], audience)!,
      personId,
      agencyId: author.id,
      body: 'Invented',
      writtenAt: minute(-50),
    });
  }
  for (const { agency: place, audience } of events)
    world.event.push({
      localAuthorityId,
      id: idOf('event', world.event.length),
      consultationId,
      what: 'post',
      personId,
      agencyId: agency(place)!.id,
      at: minute(-50),
      audience: pick(audiences, audience)!,
    });
}
