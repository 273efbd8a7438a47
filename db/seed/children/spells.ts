import type { Plot } from '../consultations/plot.ts';
import type { Random } from '../random.ts';
import type { Suspension } from './child.ts';
import { suspend } from './suspensions.ts';

/** How much is missed when things are bad, by theme. */
const troubled: Record<string, readonly [from: number, to: number]> = {
  anxiety: [0.35, 0.75],
  absence: [0.25, 0.6],
  exclusion_risk: [0.08, 0.2],
  suspensions: [0.08, 0.2],
  reduced_timetable: [0.1, 0.2],
  send: [0.12, 0.4],
  no_place: [0.3, 0.6],
  change_of_home: [0.15, 0.45],
  transport: [0.2, 0.4],
  transition: [0.12, 0.35],
  friendships: [0.15, 0.4],
  family: [0.2, 0.5],
  young_carer: [0.12, 0.3],
  wellbeing: [0.3, 0.7],
};

/** What a consultation shows in the child's attendance: worse before, and afterwards better or not. */
export function layTrouble({ child, theme, steps, better }: Plot, random: Random): void {
  const asked = steps[0]?.day;
  const range = troubled[theme];
  if (!child || asked === undefined || !range) return;
  const turn = steps.find(({ action }) => action === 'advise')?.day ?? asked + 20;
  const rate = range[0] + (range[1] - range[0]) * random.next();
  const after = better ? rate * (0.25 + random.next() * 0.3) : rate * (0.85 + random.next() * 0.25);
  const isPartTime = theme === 'reduced_timetable';
  const half = turn + (better ? 20 : 55);
  child.spells.push(
    { from: asked - random.whole(55, 75), to: turn + 5, rate, afternoonsOff: isPartTime },
    { from: turn + 5, to: half, rate: (rate + after) / 2, afternoonsOff: isPartTime },
    { from: half, to: half + 100, rate: after, afternoonsOff: false },
  );
  child.spells.sort((a, b) => a.from - b.from);
}

/** Suspensions that led to the request, and those that followed all the same. */
export function suspensionsAround(
  { child, theme, steps, better, exclusion }: Plot,
  random: Random,
): Suspension[] {
  const asked = steps[0]?.day;
  if (child && exclusion) {
    const one = suspend(child, random, exclusion.day);
    return one ? [{ ...one, halfDays: 0, permanent: true, cancelled: false }] : [];
  }
  if (!child || asked === undefined || !['exclusion_risk', 'suspensions'].includes(theme)) return [];
  const before = Array.from(
    { length: random.whole(3, 5) },
    (_, index) => asked - 5 - index * random.whole(11, 14),
  );
  const after = Array.from(
    { length: better ? random.whole(0, 1) : random.whole(1, 3) },
    () => asked + random.whole(8, 80),
  );
  return [...before, ...after]
    .flatMap((day) => suspend(child, random, day) ?? [])
    .map((one) => ({ ...one, halfDays: Math.min(one.halfDays, 6) }));
}
