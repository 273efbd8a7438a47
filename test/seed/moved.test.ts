import { expect, test } from 'vitest';
import { known } from '#db/seed/known.ts';
import { today, world } from './demonstration.ts';

const nameOf = new Map(world.agency.map(({ id, name }) => [id, name]));

function partiesOf(title: string) {
  const id = world.consultation.find((one) => one.title === title)?.id;
  return world.consultationParty
    .filter(({ consultationId }) => consultationId === id)
    .map(({ agencyId, reason, to }) => ({ name: nameOf.get(agencyId), reason, current: !to }));
}

test('a child who changed school took the access along', () => {
  const parties = partiesOf(known.consultations.moved.title);
  expect(parties).toContainEqual({ name: 'Quillbrook Academy', reason: 'requester', current: false });
  expect(parties).toContainEqual({ name: 'Wrenhollow School', reason: 'setting', current: true });
});

test('in open consultations, those take part whom the child is with today', () => {
  const on = (row: { from: Temporal.PlainDate; to?: Temporal.PlainDate | null }) =>
    Temporal.PlainDate.compare(row.from, today) < 0 &&
    (!row.to || Temporal.PlainDate.compare(row.to, today) >= 0);
  const parties = new Set(
    world.consultationParty.filter(({ to }) => !to).map((one) => `${one.consultationId} ${one.agencyId}`),
  );
  const open = world.consultation.filter(({ endedAt, childId }) => !endedAt && childId);
  const missing = open.flatMap(({ id, childId, title }) =>
    [...world.enrolment.filter(({ main }) => main), ...world.involvementEpisode]
      .filter((row) => row.childId === childId && on(row) && !parties.has(`${id} ${row.agencyId}`))
      .map(({ agencyId }) => `${title}: ${nameOf.get(agencyId)}`),
  );
  expect(missing).toEqual([]);
});
