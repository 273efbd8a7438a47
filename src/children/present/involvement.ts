import { shortDate } from '#src/web/dates.ts';
import type { ChildRecord } from '../queries/child-record.ts';
import { episodeWords } from '../words.ts';

type Episode = ChildRecord['involvement'][number];

/** Who works with the child now, and, where the reader may know dates, who did before. */
export function presentInvolvement(episodes: Episode[]) {
  const now = episodes.filter(({ isNow }) => isNow);
  return {
    now: now.map(present),
    before: episodes.filter(({ isNow }) => !isNow).map(present),
  };
}

const present = ({ team, practitioner, role, type, from, to }: Episode) => ({
  practitioner,
  role,
  team,
  type: type && episodeWords[type],
  dates: from && (to ? `${day(from)} to ${day(to)}` : `Since ${day(from)}`),
});

const day = (iso: string) => shortDate(Temporal.PlainDate.from(iso));
