import { episodeOn, stayOn } from '../../children/child.ts';
import { indexFrom } from '../../county/school-days.ts';
import type { DayNumber } from '../../days.ts';
import type { Random } from '../../random.ts';
import { pathTo } from '../paths.ts';
import type { Plot } from '../plot.ts';
import { base, type Scene } from './scene.ts';

/** The same child asked about by social care, while the school's consultation is under way. */
export function mergedPlot(plots: readonly Plot[], random: Random, scene: Scene): Plot | null {
  const taken = new Set(plots.map(({ mergedInto }) => mergedInto));
  const fits = plots.flatMap((plot) => {
    const { child, setting, steps } = plot;
    const [first, last] = [steps[0]?.day as DayNumber, steps.at(-1)?.day as DayNumber];
    if (!child || !setting || plot.requester !== setting || last - first < 50 || taken.has(plot)) return [];
    const asked = indexFrom(setting.days, first + 12);
    const day = setting.days.all[asked] as DayNumber;
    const care = episodeOn(child, day);
    return care && stayOn(child, day)?.school === setting ? [{ plot, child, setting, care, asked }] : [];
  });
  if (!fits.length) return null;
  const { plot, child, setting, care, asked } = random.pick(fits);
  const steps = pathTo('merged', random, { care: true }).map((step, index) => ({
    ...step,
    day: setting.days.all[asked + index] as DayNumber,
    minute: 560 + index * 45,
  }));
  if ((steps.at(-1)?.day ?? 0) >= scene.today) return null;
  return {
    ...base(`merged ${child.id}`, steps, random),
    ...{ kind: 'child', authority: child.authority, child, setting },
    ...{ requester: care.team, asker: care.lead, theme: plot.theme, urgency: plot.urgency, mergedInto: plot },
  };
}
