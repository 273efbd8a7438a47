import { bringUp } from './children/bring-up.ts';
import { bringUpKnown } from './children/bring-up-known.ts';
import type { Child } from './children/child.ts';
import { type DayMarks, marksOf } from './children/marks.ts';
import { recordAttendance } from './children/record-attendance.ts';
import { recordChild } from './children/record-children.ts';
import { layTrouble, suspensionsAround } from './children/spells.ts';
import { apart, ordinarySuspensions } from './children/suspensions.ts';
import type { Plot } from './consultations/plot.ts';
import { knownPlots } from './consultations/plots/known-plots.ts';
import { makePlots } from './consultations/plots/make-plots.ts';
import { tellAll } from './consultations/tell-all.ts';
import type { School } from './county/county.ts';
import { foundCounty } from './county/found-county.ts';
import { indexFrom } from './county/school-days.ts';
import { type DayNumber, dateOf, numberOf } from './days.ts';
import { recordDesks } from './desks.ts';
import { recordDrafts } from './drafts.ts';
import { randomFrom } from './random.ts';
import { emptyWorld, type World } from './world.ts';

/** Marks are kept one by one for about this long; before, half-term totals alone. */
const markedSchoolDays = 50;

/**
 * The whole demonstration, ending on the day before `today`: the same for the same number, day and scale.
 * @param scale how many times the children and consultations of the demonstration
 */
export function makeWorld(seedNumber: number, today: Temporal.PlainDate, scale = 1): World {
  const random = randomFrom(`demonstration ${seedNumber}`);
  const world = emptyWorld();
  const day = numberOf(today);
  const county = foundCounty(world, random.of('county'));
  const children = [
    ...bringUpKnown(county, random.of('known'), day),
    ...bringUp(county, random.of('children'), day, scale),
  ];
  const scene = { county, children, today: day };
  const plots = [
    ...knownPlots(scene, random.of('known plots')),
    ...makePlots(scene, random.of('plots'), scale),
  ];

  const since = firstMarked(day);
  const around = Map.groupBy(
    plots.filter(({ child }) => child),
    ({ child }) => child as Child,
  );
  const marks = new Map<Child, DayMarks[]>();
  for (const child of children) {
    const own = random.of(child.id);
    const about = around.get(child) ?? [];
    for (const plot of about) layTrouble(plot, own.of(plot.label));
    child.suspensions = apart([
      ...about.flatMap((plot) => suspensionsAround(plot, own.of(`suspended ${plot.label}`))),
      ...ordinarySuspensions(child, own.of('suspensions'), since, day),
    ]).filter(({ start }) => start < day);
    const marked = marksOf(child, own.of('marks'), since, day);
    if (about.length) marks.set(child, marked);
    recordChild(world, child, own, day);
    const marksFrom = keepsMarks(child, about, day)
      ? firstKept(county.byKey.get('quillbrook') as School, day)
      : null;
    recordAttendance(world, child, marked, { marksFrom, today: day });
  }
  tellAll(world, scene, plots, marks, random.of('telling'));
  recordDrafts(world, county, children, random.of('drafts'), day);
  recordDesks(world, random.of('desks'), day);
  return world;
}

/** Of those with a consultation now or lately, those of known name, and those who miss much. */
function keepsMarks({ key, rate }: Child, about: readonly Plot[], today: DayNumber): boolean {
  const isRecent = about.some(({ steps }) => (steps.at(-1)?.day ?? 0) > today - 90);
  return key !== null || isRecent || rate > 0.3;
}

/** The first day of the school year that holds the day two years and some weeks ago. */
function firstMarked(today: DayNumber): DayNumber {
  const { year, month } = dateOf(today - 730 - 50);
  return numberOf(Temporal.PlainDate.from({ year: month >= 9 ? year : year - 1, month: 9, day: 1 }));
}

/** The first day of the half term in which the weeks of single marks begin. */
function firstKept({ days }: School, today: DayNumber): DayNumber {
  const day = days.all[Math.max(0, indexFrom(days, today) - markedSchoolDays)] as DayNumber;
  return days.halfTerms.find(({ from, to }) => from <= day && day < to)?.from ?? day;
}
