import type { EpisodeType } from '#db/schema/children.ts';
import proportions from '../proportions.json' with { type: 'json' };
import type { Random } from '../random.ts';
import type { AbsenceStyle } from './child.ts';

/** Drawn so that absence, persistent and severe absence of many children come out near the published shares. */
export function absenceRate(random: Random, type: EpisodeType, year: number): number {
  const { persistent, severe } = proportions.absence[type][year > 6 ? 'secondary' : 'primary'];
  const draw = random.next();
  if (draw < severe) return 0.6 + 0.37 * random.next();
  if (draw < persistent) return 0.1 + 0.38 * random.next() ** 1.6;
  return 0.01 + 0.085 * random.next();
}

const styles: Record<AbsenceStyle, [primary: number, secondary: number]> = {
  ill: [6, 3],
  anxious: [1, 3],
  truant: [0, 3],
  family: [3, 2],
};

export function absenceStyle(random: Random, year: number): AbsenceStyle {
  return random.weighted(Object.keys(styles) as AbsenceStyle[], (style) => styles[style][year > 6 ? 1 : 0]);
}
