import { bankHolidays } from '#src/calendars/bank-holidays.ts';
import type { DaySpan } from '#src/calendars/day-span.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import type { AuthorityKey } from '../authorities.ts';
import { idAt } from '../ids.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { SchoolDays } from './county.ts';
import { usualDays, withoutClosures } from './school-days.ts';
import { beganAt } from './staff.ts';
import { schoolYears, type TermDates, termDates } from './terms.ts';

/** Schools that set their own term dates. */
const ownTerms = ['larkwindle'];

const whose = ['northmere', 'saltbeck', 'wolderby', 'own'] as const;
const dates = Object.fromEntries(whose.map((key) => [key, termDates(key)])) as Record<Terms, TermDates>;
const usual = Object.fromEntries(whose.map((key) => [key, usualDays(dates[key])])) as Record<
  Terms,
  SchoolDays
>;
type Terms = (typeof whose)[number];

type Whose = { localAuthorityId: string; agencyId: string | null };

export function authorityCalendar(
  world: World,
  random: Random,
  key: AuthorityKey,
  id: string,
): SchoolCalendar {
  const { terms, halfTerms } = dates[key];
  write(world, random.of(key), { localAuthorityId: id, agencyId: null }, terms, halfTerms);
  return { terms, closures: halfTerms, bankHolidays };
}

/** A school's training days and closures, and its own terms where it sets them. */
export function schoolCalendar(
  world: World,
  random: Random,
  school: { key: string; id: string; authority: AuthorityKey; authorityId: string; academy: boolean },
  ofAuthority: SchoolCalendar,
): { calendar: SchoolCalendar; days: SchoolDays } {
  const own = ownTerms.includes(school.key) || (school.academy && random.chance(0.06));
  const key = own ? 'own' : school.authority;
  const { terms, halfTerms } = dates[key];
  const closures = [...(own ? halfTerms : []), ...closuresOf(terms, random)];
  write(
    world,
    random.of('calendar'),
    { localAuthorityId: school.authorityId, agencyId: school.id },
    own ? terms : [],
    closures,
  );
  const calendar = { terms, closures: [...ofAuthority.closures, ...closures], bankHolidays };
  return { calendar, days: withoutClosures(usual[key], own ? calendar.closures : closures) };
}

function closuresOf(terms: TermDates['terms'], random: Random): (DaySpan & { why: string })[] {
  const day = (from: Temporal.PlainDate, why: string) => ({ from, to: from.add({ days: 1 }), why });
  const closures = schoolYears.flatMap((_year, index) => {
    const [autumn, spring, summer] = terms.slice(index * 3) as unknown as [DaySpan, DaySpan, DaySpan];
    return [
      day(autumn.from, 'Staff training day'),
      day(spring.from, 'Staff training day'),
      day(friday(summer.from.add({ days: random.whole(50, 70) })), 'Staff training day'),
    ];
  });
  if (random.chance(0.12)) {
    const { from } = random.pick(terms.slice(3));
    const why = random.pick(['Boiler failure', 'No water', 'Flooded hall', 'Snow']);
    closures.push(day(friday(from.add({ days: random.whole(8, 24) })), why));
  }
  return closures;
}

const friday = (on: Temporal.PlainDate) => on.add({ days: (12 - on.dayOfWeek) % 7 });

function write(
  world: World,
  random: Random,
  whose: Whose,
  terms: TermDates['terms'],
  closures: (DaySpan & { why: string })[],
): void {
  for (const { name, from, to } of terms) {
    world.term.push({ ...whose, id: idAt(beganAt, random), name, from, to });
  }
  for (const { why, from, to } of closures) {
    world.closure.push({ ...whose, id: idAt(beganAt, random), why, from, to });
  }
}
