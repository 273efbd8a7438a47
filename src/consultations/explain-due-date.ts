import { type DaySpan, lastDayOf } from '#src/calendars/day-span.ts';
import {
  dateTime,
  dayMonth,
  londonDay,
  longDate,
  shortWeekdayDate,
  spanWords,
  time,
  weekdayDate,
} from '#src/web/dates.ts';
import type { DueDate, Reasoning } from './clock.ts';

/**
 * The counting of a due date as plain sentences, for "why?".
 * @param requests what the service level is for, as `serviceLevel(…).requests`: "urgent requests"
 */
export function explainDueDate(due: DueDate, requests?: string): string[] {
  return [
    ...due.steps.filter((step) => step.kind !== 'not counted').flatMap((step) => sentences(step, requests)),
    ...notCounted(due.steps.filter((step) => step.kind === 'not counted')),
    due.dueOn
      ? `Due by the end of ${longDate(due.dueOn)}.`
      : `No due date while the clock is paused: ${schoolDays(due.schoolDaysLeft)} left when answered.`,
  ];
}

function sentences(step: Exclude<Reasoning, { kind: 'not counted' }>, requests?: string): string[] {
  switch (step.kind) {
    case 'service level':
      return [
        `Service level: ${schoolDays(step.schoolDays)}${requests ? ` for ${requests}` : ''}.`,
        `${startWords(step)}. Counting starts with the next school day.`,
      ];
    case 'counted':
      return [
        step.days.length
          ? `Counted: ${step.days.map(shortWeekdayDate).join(', ')}.`
          : 'Counted so far: none.',
      ];
    case 'paused': {
      const from = `${weekdayDate(londonDay(step.from))} at ${time(step.from)}`;
      if (step.to === null) return [`Paused since ${from}.`];
      const to = `${weekdayDate(londonDay(step.to))} at ${time(step.to)}`;
      const lost = step.schoolDays.length
        ? `the clock was stopped for ${schoolDays(step.schoolDays.length)}`
        : 'no school day was lost';
      return [`Paused from ${from} to ${to}: ${lost}.`];
    }
    case 'beyond calendar':
      return [`${heldWords(step.known)}, every weekday that is not a bank holiday was counted.`];
  }
}

function startWords({ submittedAt, reopenedAt }: Extract<Reasoning, { kind: 'service level' }>): string {
  return reopenedAt ? `Reopened on ${dateTime(reopenedAt)}` : `Submitted on ${dateTime(submittedAt)}`;
}

function notCounted(spans: Extract<Reasoning, { kind: 'not counted' }>[]): string[] {
  const named = spans
    .filter(({ why }) => why !== 'weekend')
    .map((span) => `${spanWords(span)} (${span.why})`);
  const all = named.length < spans.length ? [...named, 'weekends'] : named;
  return all.length ? [`Not counted: ${all.join('; ')}.`] : [];
}

function heldWords(known: DaySpan | null): string {
  if (!known) return 'As no term dates are held';
  const last = lastDayOf(known);
  return `Outside the term dates held, ${dayMonth(known.from)} ${known.from.year} to ${dayMonth(last)} ${last.year}`;
}

function schoolDays(n: number): string {
  return `${n} school day${n === 1 ? '' : 's'}`;
}
