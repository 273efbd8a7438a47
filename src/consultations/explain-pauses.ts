import { londonDay, longDate, time, weekdayDate } from '#src/web/dates.ts';
import type { Reasoning } from './clock.ts';

type Paused = Extract<Reasoning, { kind: 'paused' }>;

/** So many are told one by one, the latest; those before them by how many they were, and what they cost. */
const named = 4;

/** When the clock stood, and which school days that took. */
export function explainPauses(pauses: Paused[]): string[] {
  const at = pauses.length > named + 1 ? pauses.length - named : 0;
  return [...earlierWords(pauses.slice(0, at)), ...pauses.slice(at).map(pauseWords)];
}

function earlierWords(pauses: Paused[]): string[] {
  const [first, last] = [pauses[0], pauses.at(-1)];
  if (!first || !last?.to) return [];
  const lost = pauses.flatMap(({ schoolDays }) => schoolDays).length;
  const when = `between ${longDate(londonDay(first.from))} and ${longDate(londonDay(last.to))}`;
  return [`Paused ${pauses.length} times ${when}: ${lostWords(lost)}.`];
}

function pauseWords({ from, to, schoolDays: lost }: Paused): string {
  const isOfOneYear = !to || londonDay(from).year === londonDay(to).year;
  const words = (at: Temporal.Instant) =>
    `${(isOfOneYear ? weekdayDate : longDate)(londonDay(at))} at ${time(at)}`;
  if (to === null) return `Paused since ${words(from)}.`;
  return `Paused from ${words(from)} to ${words(to)}: ${lostWords(lost.length)}.`;
}

const lostWords = (lost: number) =>
  lost ? `the clock was stopped for ${schoolDays(lost)}` : 'no school day was lost';

const thousands = new Intl.NumberFormat('en-GB');

export const schoolDays = (n: number): string => `${thousands.format(n)} school day${n === 1 ? '' : 's'}`;
