import type { School } from '../county/county.ts';
import { indexFrom } from '../county/school-days.ts';
import { type DayNumber, weekdayOf } from '../days.ts';
import type { Random } from '../random.ts';
import type { AbsenceStyle, Child, Spell, Stay } from './child.ts';

/** One school day of one child. */
export type DayMarks = { day: DayNumber; school: School; am: string; pm: string };

const codes: Record<AbsenceStyle, readonly [code: string, weight: number][]> = {
  ill: [
    ['I', 70],
    ['O', 14],
    ['M', 10],
    ['C', 6],
  ],
  anxious: [
    ['I', 48],
    ['O', 44],
    ['U', 6],
    ['M', 2],
  ],
  truant: [
    ['O', 66],
    ['U', 18],
    ['I', 16],
  ],
  family: [
    ['O', 42],
    ['I', 36],
    ['G', 8],
    ['U', 8],
    ['C', 6],
  ],
};

/** Two marks for each school day from `since` to before `today`, of children of compulsory school age. */
export function marksOf(child: Child, random: Random, since: DayNumber, today: DayNumber): DayMarks[] {
  return child.stays.flatMap((stay) => marksOfStay(child, stay, random, since, today));
}

function marksOfStay(
  child: Child,
  stay: Stay,
  random: Random,
  since: DayNumber,
  today: DayNumber,
): DayMarks[] {
  const { school } = stay;
  const from = indexFrom(school.days, Math.max(stay.from, since));
  const to = indexFrom(school.days, Math.min(stay.to ?? today, today));
  const suspended = suspendedHalves(child, school);
  const marks: DayMarks[] = [];
  let away = false;
  for (let index = from; index < to; index++) {
    const day = school.days.all[index] as DayNumber;
    const spell = spellOn(child, day);
    const rate = Math.min(0.97, spell?.rate ?? child.rate);
    const likelyToStay = Math.max(rate, 0.5 + rate * 0.35);
    away = random.chance(away ? likelyToStay : Math.min(0.97, (rate * (1 - likelyToStay)) / (1 - rate)));
    const [am, pm] = away ? absent(child, random, today - day) : present(random, rate);
    const halves = suspended.get(day);
    const elsewhere = child.alsoAt && day >= child.alsoAt.from && weekdayOf(day) > 3 ? 'D' : null;
    marks.push({
      day,
      school,
      am: halves?.am ? 'E' : (elsewhere ?? am),
      pm: halves?.pm ? 'E' : (elsewhere ?? (spell?.afternoonsOff ? 'C2' : pm)),
    });
  }
  return marks;
}

/** Of several spells the one that began last. */
function spellOn({ spells }: Child, day: DayNumber): Spell | undefined {
  return spells.findLast((spell) => spell.from <= day && day < spell.to);
}

function absent({ style }: Child, random: Random, daysAgo: number): [am: string, pm: string] {
  const [drawn] = random.weighted(codes[style], ([, weight]) => weight);
  const code = drawn === 'O' && daysAgo < 6 ? 'N' : drawn;
  const draw = random.next();
  if (code === 'U') return ['U', '\\'];
  if (code === 'M' || draw < 0.05) return random.chance(0.5) ? [code, '\\'] : ['/', code];
  if (style === 'truant' && draw < 0.3) return ['/', code];
  return [code, code];
}

function present(random: Random, rate: number): [am: string, pm: string] {
  const draw = random.next();
  if (draw < 0.02 + rate * 0.2) return ['L', '\\'];
  if (draw > 0.993) return ['V', 'V'];
  if (draw > 0.988) return ['B', 'B'];
  return ['/', '\\'];
}

/** Longer than anyone who was permanently excluded stays on the roll. */
const untilGone = 160;

function suspendedHalves(child: Child, school: School): Map<DayNumber, { am: boolean; pm: boolean }> {
  const out = new Map<DayNumber, { am: boolean; pm: boolean }>();
  for (const { start, permanent, cancelled, ...given } of child.suspensions.filter(
    (one) => one.school === school,
  )) {
    if (cancelled) continue;
    const halfDays = permanent ? untilGone : given.halfDays;
    const first = indexFrom(school.days, start);
    for (let half = 0; half < halfDays; half++) {
      const day = school.days.all[first + (half >> 1)];
      if (day === undefined) break;
      // A single half day is an afternoon; the odd one of a longer suspension is the last morning.
      const isMorning = halfDays > 1 && half % 2 === 0;
      const so = out.get(day) ?? { am: false, pm: false };
      out.set(day, { am: so.am || isMorning, pm: so.pm || !isMorning });
    }
  }
  return out;
}
