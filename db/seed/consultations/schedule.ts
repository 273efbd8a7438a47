import type { School } from '../county/county.ts';
import { indexFrom } from '../county/school-days.ts';
import type { DayNumber } from '../days.ts';
import type { Random } from '../random.ts';
import type { Target } from './paths.ts';
import type { Step, TimedStep } from './step.ts';

/** How many school days ago the last move of an open consultation was. */
const sinceLastMove: Partial<Record<Target, readonly [from: number, to: number]>> = {
  submitted: [0, 4],
  information_requested: [1, 7],
  accepted: [0, 5],
  allocated: [0, 6],
  advice_given: [1, 9],
  plan_in_progress: [0, 14],
  in_review: [1, 9],
  reopened: [0, 5],
};

type When = {
  target: Target;
  today: DayNumber;
  school: School /** Where every day counts. */;
  hurried: boolean;
};

/**
 * Puts the moves on school days: those of an open consultation so that the last was a little while ago, those of one
 * that has ended anywhere in the two years. Nothing happens on `today` itself.
 */
export function schedule(
  path: readonly Step[],
  random: Random,
  { target, today, school, hurried }: When,
): TimedStep[] {
  const steps = hurried ? hurry(path) : path;
  const days = school.days.all;
  const last = indexFrom(school.days, today) - 1;
  const length = steps.reduce((sum, { gap }) => sum + gap, 0);
  const age = sinceLastMove[target];
  const earliest = indexFrom(school.days, today - 730);
  const start = age
    ? last - Math.min(random.whole(...age), hurried && isUnanswered(steps) ? 1 : age[1]) - length
    : random.whole(earliest, Math.max(earliest, last - length - 1));
  let index = start;
  let minute = 0;
  return steps.map((step) => {
    index += step.gap;
    minute =
      step.gap > 0 || minute === 0 ? random.whole(8 * 60 + 5, 16 * 60 + 40) : minute + random.whole(6, 38);
    return { ...step, day: days[index] as DayNumber, minute };
  });
}

const isUnanswered = (steps: readonly Step[]) => !steps.some(({ action }) => action === 'advise');

/** Until there is advice, each move follows within a day or on the same. */
function hurry(path: readonly Step[]): Step[] {
  const advice = path.findIndex(({ action }) => action === 'advise');
  return path.map((step, index) =>
    advice < 0 || index <= advice ? { ...step, gap: Math.min(step.gap, index % 2) } : step,
  );
}
