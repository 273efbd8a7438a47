import { actions } from '#src/consultations/consultation.ts';
import type { Verb } from '#src/policy/subjects.ts';

/** The ids that each verb and noun may be done with, such as those of `read Child`. */
export type Verdicts = Map<string, string[]>;

/** What somebody may do, acting as a membership; null where they may not act as it. A way may know fewer verbs. */
export type Way = (membership: { id: string; personId: string }) => Promise<Verdicts | null>;

export const verbsOn = {
  Consultation: ['read', 'work_queue', 'allocate_to_anyone', 'see_access', 'open_in_emergency', ...actions],
  Child: ['read', 'request', 'see_access', 'open_in_emergency'],
  Draft: ['read', 'write', 'submit'],
  EmergencyAccess: ['end', 'review_access'],
  Alert: ['read', 'settle'],
  SavedView: ['read', 'write'],
  Escalation: ['read', 'settle'],
} as const satisfies Record<string, Verb[]>;
