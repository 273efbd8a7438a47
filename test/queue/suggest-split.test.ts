import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Holder,
  type Known,
  suggestSplit,
  type ToShare,
} from '#src/consultations/queue/suggest-split.ts';

const ids = ['ann', 'ben', 'cal', 'dee', 'eve'];
const children = ['wren', 'lark', 'robin'];
const schools = ['meadows', 'hill', 'brook'];

const holders = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 5 }).chain((some) =>
  fc.tuple(
    ...some.map((id) =>
      fc.record<Holder>({
        id: fc.constant(id),
        name: fc.constant(id),
        open: fc.nat(30),
        week: fc.nat(5),
        most: fc.option(fc.nat(30)),
      }),
    ),
  ),
);
const consultations = fc
  .array(
    fc.record({
      childId: fc.option(fc.constantFrom(...children)),
      settingId: fc.option(fc.constantFrom(...schools)),
      adviserId: fc.option(fc.constantFrom(...ids), { freq: 2 }),
    }),
    { maxLength: 50 },
  )
  .map((all): ToShare[] =>
    all.map((one, at) => ({
      ...one,
      reference: `MCK-26-${at}`,
      settingName: one.settingId && `${one.settingId} school`,
    })),
  );
const known = fc.array(
  fc.record<Known>({
    adviserId: fc.constantFrom(...ids),
    childId: fc.option(fc.constantFrom(...children)),
    settingId: fc.option(fc.constantFrom(...schools)),
    open: fc.integer({ min: 1, max: 6 }),
  }),
  { maxLength: 12 },
);

/** Each suggestion beside what everybody held when it was made, as the ones before it left it. */
function* asMade(all: readonly ToShare[], among: readonly Holder[], acquainted: readonly Known[]) {
  const split = suggestSplit(all, among, acquainted);
  const load = new Map(among.map(({ id, open }) => [id, open]));
  for (const consultation of all) {
    const suggestion = split.get(consultation.reference);
    const others = among
      .filter(({ id }) => id !== consultation.adviserId)
      .map((holder) => ({ ...holder, load: load.get(holder.id)! }));
    yield { consultation, suggestion, others };
    if (suggestion) load.set(suggestion.adviserId, load.get(suggestion.adviserId)! + 1);
  }
}
const hasRoom = ({ load, most }: { load: number; most: number | null }) => most === null || load < most;

const always = (is: (made: ReturnType<typeof asMade>, acquainted: readonly Known[]) => void) =>
  fc.assert(
    fc.property(consultations, holders, known, (all, among, acquainted) =>
      is(asMade(all, among, acquainted), acquainted),
    ),
    { numRuns: 2000 },
  );

describe('a suggested split', () => {
  test('has somebody for each, if there is anybody but who has it', () => {
    always((made) => {
      for (const { suggestion, others } of made) {
        expect(suggestion !== undefined).toBe(others.length > 0);
        if (suggestion) expect(others.map(({ id }) => id)).toContain(suggestion.adviserId);
      }
    });
  });

  test('fills nobody beyond what they can hold while somebody else has room', () => {
    always((made) => {
      for (const { suggestion, others } of made) {
        if (!suggestion || !others.some(hasRoom)) continue;
        expect(hasRoom(others.find(({ id }) => id === suggestion.adviserId)!)).toBe(true);
      }
    });
  });

  test('gives reasons that are so', () => {
    always((made, acquainted) => {
      for (const { consultation, suggestion, others } of made) {
        if (!suggestion) continue;
        const { adviserId, why } = suggestion;
        const holder = others.find(({ id }) => id === adviserId)!;
        const [reason, end] = why.split('; ');
        expect(end === 'nobody has room').toBe(!others.some(hasRoom));
        const knows = (what: 'childId' | 'settingId') =>
          consultation[what] !== null &&
          acquainted.some((of) => of.adviserId === adviserId && of[what] === consultation[what]);
        const candidates = others.some(hasRoom) ? others.filter(hasRoom) : others;
        if (reason === 'already works with this child') expect(knows('childId')).toBe(true);
        else if (reason === `already works with ${consultation.settingName}`)
          expect(knows('settingId')).toBe(true);
        else if (reason!.endsWith('the fewest')) {
          expect(reason).toBe(`holds ${holder.load}, the fewest`);
          expect(holder.load).toBe(Math.min(...candidates.map(({ load }) => load)));
        } else {
          const [, load, most] = /^holds (\d+) of (?:the usual )?(\d+), the least full$/.exec(reason!)!;
          expect([Number(load), Number(most)]).toEqual([holder.load, holder.most ?? 25]);
          const full = (one: { load: number; most: number | null }) =>
            one.most === 0 ? Number.POSITIVE_INFINITY : one.load / (one.most ?? 25);
          expect(full(holder)).toBe(Math.min(...candidates.map(full)));
        }
      }
    });
  });

  test('is the same for the same, in whatever order people are listed', () => {
    fc.assert(
      fc.property(consultations, holders, known, fc.nat(), (all, among, acquainted, turn) => {
        const split = suggestSplit(all, among, acquainted);
        expect(suggestSplit(all, among, acquainted)).toEqual(split);
        const from = among.length ? turn % among.length : 0;
        const turned = [...among.slice(from), ...among.slice(0, from)];
        expect(suggestSplit(all, turned, acquainted.toReversed())).toEqual(split);
      }),
      { numRuns: 1000 },
    );
  });

  test('changes nothing that it was given', () => {
    fc.assert(
      fc.property(consultations, holders, known, (all, among, acquainted) => {
        const before = structuredClone({ all, among, acquainted });
        suggestSplit(all, among, acquainted);
        expect({ all, among, acquainted }).toEqual(before);
      }),
      { numRuns: 200 },
    );
  });

  test('is even between equals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.nat(50), (people, n) => {
        const equal = ids.slice(0, people).map((id) => ({ id, name: id, open: 3, week: 0, most: null }));
        const all = Array.from({ length: n }, (_, at) => ({
          reference: `${at}`,
          childId: null,
          settingId: null,
          settingName: null,
          adviserId: null,
        }));
        const given = [...suggestSplit(all, equal, []).values()].map(({ adviserId }) => adviserId);
        const shares = equal.map(({ id }) => given.filter((one) => one === id).length);
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
