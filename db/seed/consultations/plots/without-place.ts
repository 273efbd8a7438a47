import { stayOn } from '../../children/child.ts';
import type { County } from '../../county/county.ts';
import { type DayNumber, dateOf, schoolYearOf } from '../../days.ts';
import type { Random } from '../../random.ts';
import type { Plot } from '../plot.ts';
import type { TimedStep } from '../step.ts';

/** The child had left the last school some weeks before; another is asked to take the child. */
export function withoutPlace(plot: Plot, county: County, random: Random, today: DayNumber): Plot {
  const { child, setting, steps } = plot;
  const from = (steps[0] as TimedStep).day;
  const stay = child && stayOn(child, from);
  if (!child || !setting || !stay) return plot;
  const near = county.schools.filter(
    (school) =>
      school !== setting &&
      school.authority === setting.authority &&
      school.phase === setting.phase &&
      school.years[1] === setting.years[1],
  );
  const receiving = near.length ? random.pick(near) : null;
  const advised = steps.find(({ action }) => action === 'advise');
  const placed = advised && plot.better ? advised.day + random.whole(6, 20) : null;
  const later = child.stays.filter((one) => one.from > from);
  const [until, year] = [stay.to, stay.year];
  const exclusion =
    setting.phase === 'secondary' && random.chance(0.45)
      ? { school: setting, day: from - random.whole(50, 65) }
      : null;
  stay.to = from - random.whole(12, 30);
  stay.year = schoolYearOf(dateOf(stay.to)) - child.cohort;
  const end = later[0]?.from ?? until;
  if (receiving && placed && placed < today && (end === null || placed < end)) {
    child.stays = [
      ...child.stays.filter((one) => !later.includes(one)),
      { school: receiving, from: placed, to: end, year },
      ...later,
    ];
  }
  return { ...plot, setting: null, receiving, exclusion };
}
