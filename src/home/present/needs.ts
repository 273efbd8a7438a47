import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { childName } from '#src/children/words.ts';
import { paths } from '#src/consultations/paths.ts';
import { dueWords, londonDay, weekdayDate } from '#src/web/dates.ts';
import type { Need } from '../queries/needs.ts';

type When = { today: Temporal.PlainDate; calendar: SchoolCalendar };

/** One thing to do: what, about whom, by when. `forAgency` says whose it is where that is not the reader's own. */
export function presentNeed(need: Need, { today, calendar }: When) {
  const { kind, reference, title, words, dueOn, since, yours, agencyName } = need;
  const { givenName, familyName, knownAs } = need;
  const late = dueOn !== null && Temporal.PlainDate.compare(dueOn, today) < 0;
  return {
    href: paths.consultation(reference),
    ...said[kind](words),
    note: title,
    reference,
    child:
      givenName === null || familyName === null ? undefined : childName({ givenName, familyName, knownAs }),
    forAgency: yours ? undefined : agencyName,
    due: dueOn
      ? { words: dueWords(dueOn, today, calendar), date: dueOn.toString(), late }
      : { words: weekdayDate(londonDay(since)), date: londonDay(since).toString(), label: asked[kind] },
  };
}

const said: Record<Need['kind'], (words: string | null) => { what: string; quote?: string }> = {
  question: (words) => ({
    what: words === null ? 'A question is waiting for an answer' : 'Answer the question',
    quote: words ?? undefined,
  }),
  action: (words) => ({ what: words! }),
  feedback: () => ({ what: 'Say how the consultation went' }),
};

const asked: Record<Need['kind'], string> = {
  question: 'Asked on',
  action: 'Planned on',
  feedback: 'Closed on',
};
