import type { Role } from '#db/schema/agencies.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import type { AuthorityKey } from '../authorities.ts';
import type { DayNumber } from '../days.ts';

/* What the rest of the demonstration needs to know of its agencies. */

export type Worker = { id: string; name: string; role: Role; title: string; key: string | null };

export type Office = {
  id: string;
  key: string;
  name: string;
  authority: AuthorityKey;
  people: Worker[];
};

export type School = Office & {
  phase: 'primary' | 'secondary' | 'special' | 'alternative_provision';
  /** Year groups it teaches, both included. */
  years: readonly [from: number, to: number];
  district: string;
  trust: Office | null;
  laestab: string;
  /** Share of children, beside other schools. */
  size: number;
  /** As it is counted for a consultation of its own authority. */
  calendar: SchoolCalendar;
  days: SchoolDays;
};

/** The days on which it was and will be open, in order, and the half terms that they fall into. */
export type SchoolDays = {
  all: readonly DayNumber[];
  halfTerms: readonly { from: DayNumber; to: DayNumber }[];
};

export type County = {
  authorities: Readonly<Record<AuthorityKey, string>>;
  calendars: Readonly<Record<AuthorityKey, SchoolCalendar>>;
  schools: readonly School[];
  trusts: readonly Office[];
  /** Teams that work with children: those with none below them. */
  teams: readonly Office[];
  virtualSchools: Readonly<Record<AuthorityKey, Office>>;
  byKey: ReadonlyMap<string, Office>;
};
