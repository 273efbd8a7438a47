import { type AuthorityKey, authorities } from '../authorities.ts';
import type { Child } from '../children/child.ts';
import type { DayMarks } from '../children/marks.ts';
import type { County } from '../county/county.ts';
import { type DayNumber, dateOf } from '../days.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Case } from './case.ts';
import { openCase } from './open-case.ts';
import type { Plot } from './plot.ts';
import { tell } from './tell.ts';

type Scene = { county: County; today: DayNumber };

/** Tells all consultations in the order in which they were sent, each with the next number of its authority's year. */
export function tellAll(
  world: World,
  { county, today }: Scene,
  plots: readonly Plot[],
  marks: ReadonlyMap<Child, DayMarks[]>,
  random: Random,
): void {
  const counters = new Map<string, { authority: AuthorityKey; year: number; last: number }>();
  const cases = new Map<Plot, Case>();
  const sent = (plot: Plot) => (plot.steps[0]?.day ?? 0) * 1440 + (plot.steps[0]?.minute ?? 0);
  for (const plot of plots.toSorted((a, b) => sent(a) - sent(b))) {
    const { authority } = plot;
    const { year } = dateOf(plot.steps[0]?.day ?? 0);
    const counter = counters.get(`${authority} ${year}`) ?? { authority, year, last: 0 };
    counter.last++;
    counters.set(`${authority} ${year}`, counter);
    const prefix = authorities.find(({ key }) => key === authority)?.prefix;
    const reference = `${prefix}-${String(year % 100).padStart(2, '0')}-${String(counter.last).padStart(6, '0')}`;
    const own = random.of(plot.label);
    const about = plot.child ? (marks.get(plot.child) ?? []) : [];
    const told = openCase(plot, own.of('request'), { world, county, marks: about, reference });
    cases.set(plot, told);
    tell(told, own.of('turns'), today, (plot.mergedInto && cases.get(plot.mergedInto)) ?? null);
  }
  for (const { authority, year, last } of counters.values()) {
    world.consultationCounter.push({ localAuthorityId: county.authorities[authority], year, last });
  }
}
