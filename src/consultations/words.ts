import type { Audience, EntryKind, OutcomeWord, PartyReason, SubjectKind } from '#db/schema/consultations.ts';
import type { Reader } from '#src/policy/readers.ts';
import type { Action } from './consultation.ts';
import type { Status } from './statuses.ts';

type Colour = 'blue' | 'yellow' | 'green' | 'grey' | 'purple' | 'light-blue' | 'turquoise' | 'orange';

const statuses: Record<Status, { virtual_school: string; partner: string; colour: Colour }> = {
  draft: { virtual_school: 'Draft', partner: 'Draft', colour: 'grey' },
  submitted: { virtual_school: 'Waiting for triage', partner: 'With the Virtual School', colour: 'blue' },
  information_requested: {
    virtual_school: 'Waiting for information',
    partner: 'Information asked for',
    colour: 'yellow',
  },
  accepted: { virtual_school: 'Waiting for an adviser', partner: 'Accepted', colour: 'blue' },
  allocated: { virtual_school: 'With an adviser', partner: 'With an adviser', colour: 'light-blue' },
  advice_given: { virtual_school: 'Advice given', partner: 'Advice given', colour: 'turquoise' },
  plan_in_progress: { virtual_school: 'Plan in progress', partner: 'Plan in progress', colour: 'purple' },
  in_review: { virtual_school: 'In review', partner: 'In review', colour: 'orange' },
  closed: { virtual_school: 'Closed', partner: 'Closed', colour: 'green' },
  signposted: { virtual_school: 'Signposted', partner: 'Signposted', colour: 'grey' },
  redirected: { virtual_school: 'Redirected', partner: 'Sent to another service', colour: 'grey' },
  declined: { virtual_school: 'Declined', partner: 'Not taken on', colour: 'grey' },
  withdrawn: { virtual_school: 'Withdrawn', partner: 'Withdrawn', colour: 'grey' },
  merged: { virtual_school: 'Merged', partner: 'Joined with another request', colour: 'grey' },
};

export const statusWords = (status: Status, reader: Reader): string => statuses[status][reader];

/** What the `status-tag` component takes. */
export const statusTag = (status: Status, reader: Reader) => ({
  text: statuses[status][reader],
  colour: statuses[status].colour,
});

const moves: Record<Action, string> = {
  submit: 'sent the request',
  accept: 'accepted the request',
  ask_for_information: 'asked for information',
  answer: 'answered the question',
  signpost: 'pointed to other help',
  redirect: 'sent it to another service',
  decline: 'did not take the request on',
  merge: 'joined it with another request',
  take: 'took it on',
  allocate: 'allocated it',
  release: 'put it back for somebody else to take',
  snooze: 'snoozed it',
  wake: 'woke it',
  flag: 'flagged it',
  unflag: 'took the flag down',
  advise: 'gave written advice',
  plan: 'added to the action plan',
  review: 'recorded a review',
  carry_on: 'went on with the plan',
  close: 'closed it',
  reopen: 'reopened it',
  withdraw: 'withdrew the request',
  give_feedback: 'gave feedback',
  post: 'wrote a message',
  book_meeting: 'booked a meeting',
  complete_action: 'completed an action',
  invite: 'invited an agency',
  end_invitation: 'ended an invitation',
};

/** What happens to a record beside its moves. */
const besides: { [what: string]: string } = {
  open_in_emergency: 'opened it in an emergency, to read for an hour',
  end_emergency: 'ended the emergency access',
  review_emergency: 'reviewed the emergency access',
  settle_escalation: 'settled an escalation',
};

/** The past of a move, to stand behind a name: "Rosa Quill accepted the request". */
export const happened = (what: string): string => moves[what as Action] ?? besides[what] ?? 'changed it';

export const audienceWords: Record<Audience, string> = {
  all: 'Everyone taking part',
  professionals: 'Virtual School and social care',
  virtual_school: 'Virtual School only',
};

export const entryWords: Record<EntryKind, string> = {
  message: 'Message',
  question: 'Question',
  answer: 'Answer',
  advice: 'Advice',
};

export const partyWords: Record<PartyReason, string> = {
  requester: 'Asked for the consultation',
  setting: 'The child’s school',
  social_care_team: 'Works with the child',
  virtual_school: 'Virtual School',
  invited: 'Invited',
};

export const subjectWords: Record<SubjectKind, string> = {
  child: 'A child',
  group: 'A group of children',
  setting: 'The whole school or setting',
  trust: 'The whole trust',
};

export const outcomeWords: Record<OutcomeWord, string> = {
  improved: 'Attendance or behaviour improved',
  plan_agreed: 'A plan is in place and goes on without us',
  advice_taken: 'Advice was given and taken up',
  no_change: 'No change yet, and other support is in place',
  moved_on: 'The child moved or left the setting',
  other_route: 'Better met by another service',
};
