import type { Child } from '../../children/child.ts';
import type { County, Office, School, Worker } from '../../county/county.ts';
import type { DayNumber } from '../../days.ts';
import type { Random } from '../../random.ts';
import { pathTo, type Target } from '../paths.ts';
import { schedule } from '../schedule.ts';
import type { TimedStep } from '../step.ts';

export type Scene = { county: County; children: readonly Child[]; today: DayNumber };

/** When each child is in a consultation already. */
export type Busy = Map<Child, [from: DayNumber, to: DayNumber][]>;

/** One school has never asked for anything. */
export const asks = ({ key }: School) => key !== 'wrenhollow';

export function timed(
  target: Target,
  random: Random,
  { county, today }: Scene,
  { care, hurried }: { care: boolean; hurried: boolean },
): TimedStep[] {
  const school = county.byKey.get('quillbrook') as School;
  return schedule(pathTo(target, random, { care }), random, { target, today, school, hurried });
}

export const withoutCare = (steps: TimedStep[]) =>
  steps
    .filter(({ by, asks, to }) => (by !== 'care' || asks) && to !== 'professionals')
    .map(
      (step): TimedStep =>
        step.asks === 'care'
          ? { ...step, asks: 'school', by: step.by === 'care' ? 'school' : step.by }
          : step,
    );

export function base(label: string, steps: TimedStep[], random: Random) {
  return {
    ...{ label: `${label} ${steps[0]?.day}`, steps, better: random.chance(0.62), adviser: null, title: null },
    ...{ child: null, setting: null, trust: null, receiving: null, mergedInto: null, exclusion: null },
  };
}

export const officerOf = ({ people }: Office, random: Random) =>
  random.pick(people.filter(({ role }) => role === 'vs_officer'));

export function askerOf({ people }: Office, random: Random): Worker {
  return random.weighted(people, ({ key, role }) => (key ? 5 : 1) * (role === 'school_lead' ? 0.4 : 1));
}
