import { londonDay, shortDate, time } from '#src/web/dates.ts';
import { paths } from '../paths.ts';
import type { Happening } from '../queries/timeline.ts';
import { happened } from '../words.ts';

/** What the `timeline` component takes. */
export function presentTimeline(reference: string, happenings: readonly Happening[]) {
  return happenings.map(({ what, at, by, agency, after }) => ({
    time: { iso: at.toString(), words: `${shortDate(londonDay(at))}, ${time(at)}` },
    what: sentence(happened(what)),
    href: typeof after?.entryId === 'string' ? paths.entry(reference, after.entryId) : undefined,
    why: typeof after?.agency === 'string' ? after.agency : undefined,
    who: by,
    agency,
  }));
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
