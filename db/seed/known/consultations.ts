import type { Urgency } from '#src/consultations/service-levels.ts';
import type { Status } from '#src/consultations/statuses.ts';
import type { KnownChildKey } from './children.ts';

/** A consultation that can be found by its title, which no other has. `requester` and `adviser` are personas. */
export type KnownConsultation = {
  title: string;
  child: KnownChildKey;
  requester: string;
  adviser?: string;
  theme: string;
  urgency: Urgency;
  status: Status;
  /** Who is asked, where information is waited for. */
  asked?: 'school' | 'care';
};

const byTeacher = { requester: 'school-dt', adviser: 'vs-adviser', urgency: 'urgent' } as const;

export const knownConsultations = {
  submitted: {
    ...byTeacher,
    ...{ title: 'Leaves site at lunch and does not come back, Year 8', child: 'submitted' },
    ...{ theme: 'absence', status: 'submitted' },
  },
  informationRequested: {
    ...byTeacher,
    ...{ title: 'Sleeps in lessons and misses most Mondays, Year 9', child: 'asked' },
    ...{ theme: 'family', status: 'information_requested', asked: 'school' },
  },
  accepted: {
    ...byTeacher,
    ...{
      title: 'Will not get into the taxi, Year 8',
      child: 'accepted',
      theme: 'transport',
      status: 'accepted',
    },
  },
  allocated: {
    ...byTeacher,
    ...{ title: 'Six suspensions since Easter and running out of ideas, Year 11', child: 'allocated' },
    ...{ theme: 'exclusion_risk', urgency: 'permanent_exclusion_risk', status: 'allocated' },
  },
  adviceGiven: {
    ...byTeacher,
    ...{ title: 'Comes in and hides in the art room, Year 10', child: 'adviceGiven' },
    ...{ theme: 'anxiety', status: 'advice_given' },
  },
  planInProgress: {
    ...byTeacher,
    ...{ title: 'Getting back to full days after a part-time timetable, Year 10', child: 'planned' },
    ...{ theme: 'reduced_timetable', status: 'plan_in_progress' },
  },
  inReview: {
    ...byTeacher,
    ...{ title: 'Steadier since the plan, but is it enough, Year 9', child: 'inReview' },
    ...{ theme: 'absence', urgency: 'routine', status: 'in_review' },
  },
  closed: {
    ...byTeacher,
    ...{ title: 'Bereavement and a long absence, Year 9', child: 'closed' },
    ...{ theme: 'wellbeing', urgency: 'routine', status: 'closed' },
  },
  moved: {
    ...byTeacher,
    ...{ title: 'Changing school in the middle of a plan, Year 10', child: 'moved' },
    ...{ theme: 'change_of_home', status: 'plan_in_progress' },
  },
  ofNeighbour: {
    ...byTeacher,
    ...{ title: 'Two authorities and one long journey, Year 9', child: 'ofNeighbour' },
    ...{ adviser: 'vs-adviser-neighbour', theme: 'transport', status: 'plan_in_progress' },
  },
  atNeighbour: {
    ...byTeacher,
    ...{ title: 'Falling behind in a school across the border, Year 9', child: 'atNeighbour' },
    ...{ requester: 'school-neighbour', theme: 'send', status: 'allocated' },
  },
  waitingOnSocialCare: {
    ...byTeacher,
    ...{ title: 'Needs support that is not there yet, Year 5', child: 'ofPrimary' },
    ...{ requester: 'school-senco', theme: 'send', status: 'information_requested', asked: 'care' },
  },
  ofTrustPrimary: {
    ...byTeacher,
    ...{ title: 'Arrives at ten on most days, Year 4', child: 'ofTrustPrimary' },
    ...{
      requester: 'school-dsl',
      adviser: 'vs-adviser-primary',
      theme: 'family',
      status: 'plan_in_progress',
    },
  },
} as const satisfies Record<string, KnownConsultation>;
