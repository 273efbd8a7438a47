import fc from 'fast-check';
import { agencyKinds, roles } from '#db/schema/agencies.ts';
import { statuses } from '#src/consultations/statuses.ts';
import { days, inTurn, minutes } from './spans.ts';

/* What a world is made of, by places rather than ids: a place beyond the end counts on from the beginning. */

const place = fc.nat({ max: 30 });
const yes = (inTen: number) => fc.nat({ max: 9 }).map((drawn) => drawn < inTen);
const some = <T>(of: fc.Arbitrary<T>, minLength: number, maxLength: number) =>
  fc.array(of, { minLength, maxLength, size: 'max' });

const agency = fc.record({
  kind: fc.constantFrom(...agencyKinds, 'school', 'school', 'team', 'team'),
  authority: place,
  ofNone: yes(3),
  open: yes(9),
  /** The trusts or teams above it, one after the other. */
  above: fc.record({ spans: inTurn(2), places: fc.tuple(place, place) }),
});

const membership = fc.record({ person: place, role: fc.constantFrom(...roles), agency: place, span: days });

const child = fc.record({
  authority: place,
  rolls: fc.record({ spans: inTurn(3), schools: fc.tuple(place, place, place) }),
  also: fc.option(fc.record({ school: place, span: days })),
  episodes: fc.array(fc.record({ team: place, span: days }), { maxLength: 3 }),
});

const consultation = fc.record({
  authority: place,
  child: fc.option(place, { freq: 3 }),
  requester: place,
  adviser: place,
  held: fc.boolean(),
  status: fc.constantFrom(...statuses.filter((status) => status !== 'draft')),
  parties: some(fc.record({ agency: place, span: minutes }), 1, 4),
  requesterTakesPart: fc.option(minutes, { freq: 4 }),
  pauses: fc.array(fc.record({ on: place, party: yes(7), to: fc.constantFrom(null, -10) }), { maxLength: 2 }),
  actions: fc.array(place, { maxLength: 2 }),
  entries: fc.array(fc.record({ agency: place, audience: place }), { maxLength: 3 }),
  events: fc.array(fc.record({ agency: place, audience: place }), { maxLength: 3 }),
  kept: fc.record({
    snoozed: fc.option(place, { freq: 3 }),
    flagged: fc.option(place, { freq: 3 }),
    escalated: fc.boolean(),
    watched: fc.array(place, { maxLength: 2 }),
    seen: fc.array(place, { maxLength: 2 }),
    open: fc.array(place, { maxLength: 2 }),
  }),
});

/** By a membership, or by a person of one as the agency of another. */
const by = fc.record({ person: place, agency: fc.option(place, { freq: 2 }) });

const emergency = fc.record({
  by,
  /** Of a consultation, else of a child. */
  consultation: fc.boolean(),
  of: place,
  state: fc.constantFrom('open', 'open', 'ended', 'over'),
});

export const spec = fc.record({
  agencies: some(agency, 9, 16),
  memberships: some(membership, 8, 14),
  people: fc.integer({ min: 4, max: 8 }),
  children: some(child, 4, 8),
  consultations: some(consultation, 4, 8),
  childEvents: fc.array(place, { maxLength: 2 }),
  drafts: fc.array(by, { maxLength: 4 }),
  emergencies: fc.array(emergency, { maxLength: 5, size: 'max' }),
  alerts: fc.array(fc.record({ by, authority: place }), { maxLength: 3 }),
  views: fc.array(fc.record({ by, authority: place, shared: fc.boolean() }), { maxLength: 5, size: 'max' }),
  layouts: fc.array(fc.record({ person: place, authority: place }), { maxLength: 4 }),
  readings: fc.array(fc.record({ by, consultation: fc.boolean(), of: place }), { maxLength: 4 }),
});
type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;
export type Spec = Of<typeof spec>;
