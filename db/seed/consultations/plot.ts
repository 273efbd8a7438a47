import type { SubjectKind } from '#db/schema/consultations.ts';
import type { Urgency } from '#src/consultations/service-levels.ts';
import type { AuthorityKey } from '../authorities.ts';
import type { Child } from '../children/child.ts';
import type { Office, School, Worker } from '../county/county.ts';
import type { DayNumber } from '../days.ts';
import type { TimedStep } from './step.ts';

/** What happens in one consultation, before anybody has written a word of it. */
export type Plot = {
  label: string;
  kind: SubjectKind;
  authority: AuthorityKey;
  child: Child | null;
  /** The school it is about or the child is at; none for a trust, or a child without a place. */
  setting: School | null;
  trust: Office | null;
  requester: Office;
  asker: Worker;
  /** An adviser that it must go to. */
  adviser: string | null;
  theme: string;
  urgency: Urgency;
  steps: TimedStep[];
  /** Whether it went better afterwards. */
  better: boolean;
  title: string | null;
  /** A school that is to take a child without a place. */
  receiving: School | null;
  mergedInto: Plot | null;
  /** The permanent exclusion that left a child without a place. */
  exclusion: { school: School; day: DayNumber } | null;
};
