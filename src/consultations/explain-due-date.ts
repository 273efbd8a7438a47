import { type DaySpan, daysOf, lastDayOf } from '#src/calendars/day-span.ts';
import { dateTime, dayMonth, longDate, shortDate, shortWeekdayDate, spanWords } from '#src/web/dates.ts';
import type { DueDate, Reasoning } from './clock.ts';
import { explainPauses, schoolDays } from './explain-pauses.ts';

/** What is told beside the counting: what the level is for, and from when a breach is near. */
export type ToldLevel = { requests?: string; nearOn?: Temporal.PlainDate | null };

/** So many are told one by one, the latest; those before them as a stretch with its count. */
const daysNamed = 10;
const spansNamed = 6;

type Step<K extends Reasoning['kind']> = Extract<Reasoning, { kind: K }>;

/**
 * The counting of a due date as plain sentences, for "why?". However long it has gone on, they are few; and every day
 * from the one after it was submitted to the due date is told: as counted, not counted, or lost to a pause.
 */
export function explainDueDate(due: DueDate, told: ToldLevel = {}): string[] {
  const of = <K extends Reasoning['kind']>(kind: K) =>
    due.steps.filter((step): step is Step<K> => step.kind === kind);
  return [
    ...of('service level').flatMap((step) => levelWords(step, told)),
    ...of('counted').map(({ days }) => countedWords(days)),
    ...explainPauses(of('paused')),
    ...of('beyond calendar').map(
      ({ known }) => `${heldWords(known)}, every weekday that is not a bank holiday was counted.`,
    ),
    ...notCounted(of('not counted')),
    due.dueOn
      ? `Due by the end of ${longDate(due.dueOn)}.`
      : `No due date while the clock is paused: ${schoolDays(due.schoolDaysLeft)} left when answered.`,
    ...(due.dueOn && told.nearOn ? [`Due soon from ${longDate(told.nearOn)}.`] : []),
  ];
}

function levelWords(step: Step<'service level'>, { requests }: ToldLevel): string[] {
  const { schoolDays: days, reopenedAt, submittedAt } = step;
  const start = reopenedAt ? `Reopened on ${dateTime(reopenedAt)}` : `Submitted on ${dateTime(submittedAt)}`;
  return [
    `Service level: ${schoolDays(days)}${requests ? ` for ${requests}` : ''}.`,
    `${start}. Counting starts with the next school day.`,
  ];
}

function countedWords(days: Temporal.PlainDate[]): string {
  if (!days.length) return 'Counted so far: none.';
  const [before, named] = latest(days, daysNamed);
  const words = named.map(shortWeekdayDate).join(', ');
  if (!before.length) return `Counted: ${words}.`;
  const [first, last] = [before[0]!, before.at(-1)!];
  return `Counted: ${schoolDays(before.length)} from ${shortDate(first)} to ${shortDate(last)}, then ${words}.`;
}

function notCounted(spans: (DaySpan & { why: string })[]): string[] {
  const [before, named] = latest(
    spans.filter(({ why }) => why !== 'weekend'),
    spansNamed,
  );
  const all = [
    ...earlierWords(before),
    ...named.map((span) => `${spanWords(span)} (${span.why})`),
    ...(spans.some(({ why }) => why === 'weekend') ? ['weekends'] : []),
  ];
  return all.length ? [`Not counted: ${all.join('; ')}.`] : [];
}

function earlierWords(spans: DaySpan[]): string[] {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return [];
  const days = spans.flatMap(daysOf).length.toLocaleString('en-GB');
  const when = `from ${shortDate(first.from)} to ${shortDate(lastDayOf(last))}`;
  return [`${days} days in ${spans.length} holidays and closures ${when}`];
}

function heldWords(known: DaySpan | null): string {
  if (!known) return 'As no term dates are held';
  const last = lastDayOf(known);
  return `Outside the term dates held, ${dayMonth(known.from)} ${known.from.year} to ${dayMonth(last)} ${last.year}`;
}

/** All but the last `most`, and those; one more is told rather than summed up alone. */
function latest<T>(all: T[], most: number): [before: T[], named: T[]] {
  const at = all.length > most + 1 ? all.length - most : 0;
  return [all.slice(0, at), all.slice(at)];
}
