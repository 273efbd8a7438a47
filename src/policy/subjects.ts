import { type ForcedSubject, subject } from '@casl/ability';
import type { AgencyKind } from '#db/schema/agencies.ts';
import type { Audience } from '#db/schema/consultations.ts';
import type { Action as Move, Status } from '#src/consultations/consultation.ts';

/** The facts that a rule may mention, by noun. `columns.ts` says where each lives in the database. */
export type Facts = {
  Consultation: {
    localAuthorityId: string;
    status: Status;
    requesterAgencyId: string;
    adviserId: string | null;
    /** The agency that information is waited for from. */
    waitingOnId: string | null;
    /** Agencies that take part now. */
    parties: { agencyId: string }[];
    /** Who has it open in an emergency now, acting as which agency. */
    emergencies: { personId: string; agencyId: string }[];
  };
  Entry: { audience: Audience };
  Event: { audience: Audience };
  Action: { agencyId: string };
  Draft: { personId: string; agencyId: string };
  Child: {
    localAuthorityId: string;
    /** Schools whose roll the child is on today. */
    enrolments: { agencyId: string }[];
    /** Teams with an open episode today. */
    episodes: { agencyId: string }[];
    emergencies: { personId: string; agencyId: string }[];
  };
  /** A child's involvement with social care: `there`, `contact`, `type`, `dates` are its fields. */
  Involvement: Facts['Child'];
  /** An adviser's caseload. */
  Load: { localAuthorityId: string };
  /** A view of the queue with a name. */
  SavedView: { localAuthorityId: string; personId: string; shared: boolean };
  Agency: { id: string; kind: AgencyKind };
  Report: { localAuthorityId: string };
  /** That somebody looked at a record; `requesterAgencyId` is that of the consultation, while it takes part. */
  Reading: { localAuthorityId: string; requesterAgencyId: string | null };
  EmergencyAccess: { localAuthorityId: string; personId: string };
  Alert: { localAuthorityId: string };
  /** What an authority has set, such as its service levels. */
  Setting: { localAuthorityId: string };
  /** That a due date is near or has passed, told to the Virtual School Head. */
  Escalation: { localAuthorityId: string };
};
export type Noun = keyof Facts;

export type Verb =
  | Move
  /** Of a child: to ask for a consultation about them. */
  | 'request'
  | 'request_on_behalf'
  | 'read'
  | 'add'
  | 'write'
  | 'work_queue'
  | 'export'
  | 'allocate_to_anyone'
  /** To ask who can see a record, and who has looked at it. */
  | 'see_access'
  | 'open_in_emergency'
  | 'end'
  | 'review_access'
  | 'settle'
  | 'set'
  /** To say how many consultations an adviser can hold. */
  | 'set_capacity';

export type Thing<N extends Noun = Noun> = { [K in N]: Facts[K] & ForcedSubject<K> }[N];

/** Tags a copy, since `subject()` writes on the object it is given. */
export function thing<N extends Noun>(noun: N, facts: Facts[N]): Thing<N> {
  return subject(noun, { ...facts }) as unknown as Thing<N>;
}
