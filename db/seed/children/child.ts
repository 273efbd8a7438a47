import type { EpisodeType } from '#db/schema/children.ts';
import type { AuthorityKey } from '../authorities.ts';
import type { Office, School, Worker } from '../county/county.ts';
import type { DayNumber } from '../days.ts';

/** A time on a school's roll; `to` is the first day no longer on it. `year` is the last year group there, so far. */
export type Stay = { school: School; from: DayNumber; to: DayNumber | null; year: number };

export type Episode = {
  team: Office;
  type: EpisodeType;
  lead: Worker;
  registered: boolean;
  from: DayNumber;
  to: DayNumber | null;
};

/** How absence looks: mostly ill, mostly anxious, mostly somewhere else, or mostly for the family's reasons. */
export type AbsenceStyle = 'ill' | 'anxious' | 'truant' | 'family';

/** A time in which attendance is not what it usually is. `afternoonsOff`: an agreed part-time timetable. */
export type Spell = { from: DayNumber; to: DayNumber; rate: number; afternoonsOff: boolean };

export type Suspension = {
  school: School;
  start: DayNumber;
  halfDays: number;
  reasons: string[];
  permanent: boolean;
  cancelled: boolean;
};

export type Child = {
  id: string;
  key: string | null;
  authority: AuthorityKey;
  localAuthorityId: string;
  givenName: string;
  familyName: string;
  knownAs: string | null;
  bornOn: Temporal.PlainDate;
  /** The year in which Reception began. */
  cohort: number;
  sex: 'F' | 'M' | 'U';
  /** Today. */
  year: number;
  upn: string | null;
  stays: Stay[];
  /** A second school, on the roll of which the child is too. */
  alsoAt: Stay | null;
  episodes: Episode[];
  /** Share of possible sessions missed, as a rule. */
  rate: number;
  style: AbsenceStyle;
  spells: Spell[];
  suspensions: Suspension[];
};

type Dated = { from: DayNumber; to: DayNumber | null };

export const holds = ({ from, to }: Dated, day: DayNumber): boolean =>
  from <= day && (to === null || day < to);

export const stayOn = ({ stays }: Child, day: DayNumber) => stays.find((stay) => holds(stay, day));

export const episodeOn = ({ episodes }: Child, day: DayNumber) => episodes.find((one) => holds(one, day));

/** The name that people call the child by. */
export const calledName = ({ knownAs, givenName }: Child): string => knownAs ?? givenName;
