import { dateTime, londonDay, time } from '#src/web/dates.ts';
import type { Message } from '#src/web/event-writer.ts';
import type { Happened, Since } from '../queries/happened-since.ts';
import type { OpenNow } from '../queries/open-now.ts';
import { happened } from '../words.ts';

/** What happened, or that the page must be shown anew to know; nothing where nothing did. */
export function changeMessages<D>({ told }: Since, words: (happened: Happened) => D): Message[] {
  if (!told) return [{ event: 'reload', data: null }];
  return told.length ? [{ event: 'changes', data: told.map(words) }] : [];
}

/** "Kim Example took it on at 10:42am" */
export function whoDidWhat({ by, what, at }: Happened, now: Temporal.Instant): string {
  return `${by ?? 'Somebody'} ${happened(what)} ${when(at, now)}`;
}

/** "Open now: Philippa Nightingale-Osei, since 10:42am"; nothing where nobody has. */
export function openWords(open: readonly OpenNow[], now: Temporal.Instant): string {
  if (!open.length) return '';
  return `Open now: ${open.map(({ name, since }) => `${name}, since ${sinceWords(since, now)}`).join('; ')}`;
}

/** Names by reference, for the rows of a list. */
export function openByReference(open: readonly OpenNow[]): Record<string, string> {
  const names = Map.groupBy(open, ({ reference }) => reference);
  return Object.fromEntries(
    [...names].map(([reference, all]) => [reference, all.map(({ name }) => name).join(', ')]),
  );
}

/** The message, unless it says what was said last. */
export function createTellOnce(event: string) {
  let last: string | undefined;
  return (data: unknown): Message[] => {
    const words = JSON.stringify(data);
    if (words === last) return [];
    last = words;
    return [{ event, data }];
  };
}

const isToday = (at: Temporal.Instant, now: Temporal.Instant) => londonDay(at).equals(londonDay(now));
const when = (at: Temporal.Instant, now: Temporal.Instant) =>
  isToday(at, now) ? `at ${time(at)}` : `on ${dateTime(at)}`;
const sinceWords = (at: Temporal.Instant, now: Temporal.Instant) =>
  isToday(at, now) ? time(at) : dateTime(at);
