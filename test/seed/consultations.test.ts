import { expect, test } from 'vitest';
import { personas } from '#db/seed/personas.ts';
import { type Action, next, type Status, statuses } from '#src/consultations/consultation.ts';
import { isEnd } from '#src/consultations/statuses.ts';
import { today, world } from './demonstration.ts';

const events = Map.groupBy(world.event, ({ consultationId }) => consultationId as string);
const parties = Map.groupBy(world.consultationParty, ({ consultationId }) => consultationId);
const inOrder = <T extends { at: Temporal.Instant }>(rows: T[]) =>
  rows.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at));

test('there are about 600 over two years, in every status', () => {
  expect(world.consultation.length).toBeGreaterThan(580);
  const standing = new Set(world.consultation.map(({ status }) => status));
  expect([...statuses].filter((status) => status !== 'draft' && !standing.has(status))).toEqual([]);
  const sent = world.consultation.map(({ submittedAt }) => submittedAt.toString()).sort();
  expect(sent[0]! < today.subtract({ days: 690 }).toString()).toBe(true);
});

test('each sequence of moves is one that the state machine makes', () => {
  for (const { id, reference, status, version } of world.consultation) {
    let [now, resume]: [Status, Status | undefined] = ['draft', undefined];
    let seen = 0;
    for (const { what, before, after } of inOrder(events.get(id) ?? [])) {
      expect(before?.status, reference).toBe(now);
      const outcome = next(now, what as Action, resume);
      if ('refused' in outcome) throw new Error(`${reference}: ${what} from ${now}`);
      if (outcome.to === 'information_requested') resume = now;
      now = outcome.to;
      expect(after?.status, reference).toBe(now);
      expect(after?.version).toBeGreaterThanOrEqual(seen);
      seen = after?.version as number;
    }
    expect([now, seen], reference).toEqual([status, version]);
  }
});

test('whoever does something takes part at that time, or is the Virtual School', () => {
  const schools = new Set(world.agency.filter(({ kind }) => kind === 'virtual_school').map(({ id }) => id));
  const members = new Set(world.membership.map(({ personId, agencyId }) => `${personId} ${agencyId}`));
  const wrong = world.event.filter(({ consultationId, agencyId, personId, at }) => {
    const takesPart = (parties.get(consultationId as string) ?? []).some(
      (party) =>
        party.agencyId === agencyId &&
        Temporal.Instant.compare(party.from, at) <= 0 &&
        (!party.to || Temporal.Instant.compare(party.to, at) > 0),
    );
    return !members.has(`${personId} ${agencyId}`) || !(takesPart || schools.has(agencyId));
  });
  expect(wrong).toEqual([]);
});

test('numbers follow one another in the order of sending', () => {
  const ofNorthmere = world.consultation
    .filter(({ reference }) => reference.startsWith('NCC-26-'))
    .toSorted((a, b) => Temporal.Instant.compare(a.submittedAt, b.submittedAt));
  const expected = ofNorthmere.map((_, index) => `NCC-26-${String(index + 1).padStart(6, '0')}`);
  expect(ofNorthmere.map(({ reference }) => reference)).toEqual(expected);
  const counter = world.consultationCounter.find(
    ({ year, localAuthorityId }) => year === 2026 && localAuthorityId === ofNorthmere[0]?.localAuthorityId,
  );
  expect(counter?.last).toBe(ofNorthmere.length);
});

test('what has ended has no due date; what is open has one, or waits', () => {
  const wrong = world.consultation.filter(({ status, dueOn, answeredAt, endedAt }) =>
    isEnd(status)
      ? dueOn || !answeredAt || !endedAt
      : !dueOn && !answeredAt && status !== 'information_requested',
  );
  expect(wrong.map(({ reference }) => reference)).toEqual([]);
});

test('every persona that casework is for has some', () => {
  const casework = personas.filter(({ memberships }) =>
    memberships.some(({ role }) => /^(school|trust|social|vs)/.test(role) && role !== 'school_lead'),
  );
  const agencyIds = new Map(world.membership.map(({ personId, agencyId }) => [personId, agencyId]));
  for (const { key } of casework.filter(
    (one) => one.key !== 'school-quiet' && one.key !== 'service-manager',
  )) {
    const person = world.identity.find(({ subject }) => subject === key)?.personId as string;
    const reached = world.consultationParty.some(({ agencyId }) => agencyId === agencyIds.get(person));
    expect(reached, key).toBe(true);
  }
});

test('one school has children and has never asked', () => {
  const quiet = world.agency.find(({ name }) => name === 'Wrenhollow School')?.id;
  expect(world.enrolment.filter(({ agencyId, to }) => agencyId === quiet && !to).length).toBeGreaterThan(5);
  expect(world.consultation.filter(({ requesterAgencyId }) => requesterAgencyId === quiet)).toEqual([]);
});
