import type { Role } from '#db/schema/agencies.ts';
import type { Audience } from '#db/schema/consultations.ts';
import type { Reason } from './relations.ts';
import type { Noun, Verb } from './subjects.ts';

/* The rules in plain words: a key that is added to the rules without words here does not compile. */

/** As in the middle of a sentence. */
export const roleWords: Record<Role, string> = {
  school_staff: 'school staff',
  school_lead: 'school leads',
  trust_staff: 'trust staff',
  social_worker: 'social workers',
  social_care_manager: 'social care managers',
  vs_officer: 'Virtual School officers',
  vs_adviser: 'Virtual School advisers',
  vs_manager: 'Virtual School managers',
  partnership_lead: 'partnership leads',
  ig_officer: 'information governance officers',
  portal_admin: 'portal administrators',
};

export const nounWords: Record<Noun, string> = {
  Consultation: 'Consultations',
  Entry: 'Messages and advice in a consultation',
  Event: 'What happened to a consultation',
  Action: 'Actions of a plan',
  Draft: 'Requests that are being written',
  Child: 'Children',
  Involvement: 'A child’s involvement with social care',
  Load: 'Advisers’ caseloads',
  SavedView: 'Saved views of the queue',
  Agency: 'Agencies',
  Report: 'Aggregate reports',
  Reading: 'Who has looked at what',
  EmergencyAccess: 'Emergency access',
  Alert: 'Alerts',
  Setting: 'What the authority has set',
  Escalation: 'Due dates that are near or have passed',
};

/** In the order in which they are told. */
export const verbWords: Record<Verb, string> = {
  read: 'Read',
  write: 'Write',
  add: 'Add',
  request: 'Ask for a consultation',
  request_on_behalf: 'Ask for one on behalf of an agency',
  submit: 'Send the request',
  withdraw: 'Withdraw the request',
  work_queue: 'Work through the queue',
  accept: 'Accept the request',
  ask_for_information: 'Ask for information',
  answer: 'Answer what was asked',
  signpost: 'Point to other help',
  redirect: 'Send it to another service',
  decline: 'Not take it on',
  merge: 'Join it with another request',
  take: 'Take it on',
  allocate: 'Allocate it',
  allocate_to_anyone: 'Allocate it to any adviser',
  release: 'Put it back',
  snooze: 'Snooze it',
  wake: 'Wake it',
  flag: 'Flag it',
  unflag: 'Take a flag down',
  export: 'Take the list away as a file',
  post: 'Write a message',
  advise: 'Give written advice',
  plan: 'Plan an action',
  complete_action: 'Complete an action',
  book_meeting: 'Book a meeting',
  review: 'Record a review',
  carry_on: 'Carry on with the plan',
  close: 'Close it',
  reopen: 'Reopen it',
  give_feedback: 'Give feedback',
  invite: 'Invite an agency',
  end_invitation: 'End an invitation',
  see_access: 'See who can see it, and who has looked',
  open_in_emergency: 'Open it in an emergency',
  end: 'End it',
  review_access: 'Review it',
  settle: 'Settle it',
  set: 'Set it',
  set_capacity: 'Say how many each can hold',
};

export const fieldWords: Partial<Record<Noun, Record<string, string>>> = {
  Involvement: {
    there: 'whether a social worker or another lead practitioner works with the child',
    contact: 'who that is',
    type: 'the type of plan',
    dates: 'the dates of the plan',
  },
};

/** To whom something is said, as behind "messages". */
export const audienceWords: Record<Audience, string> = {
  all: 'to everyone taking part',
  professionals: 'to the Virtual School and social care',
  virtual_school: 'to the Virtual School only',
};

/** What a rule reaches: "its" is of the agency that the person acts for, "their" of the person. */
const relationWords: Record<Exclude<Reason, 'audience'>, string> = {
  role: 'yes',
  takes_part: 'where it takes part',
  reach_takes_part: 'where it takes part, or an agency it speaks for',
  requester: 'what it asked for',
  asked: 'where it was asked',
  holder: 'what is allocated to them',
  authority: 'the whole authority',
  requester_in_authority: 'what it asked for itself',
  on_roll: 'its own pupils',
  of_team: 'children its teams work with',
  emergency: 'what they opened in an emergency',
  own_agency: 'its own',
  reach_agency: 'its own, and those of an agency it speaks for',
  own_draft: 'their own',
  own_request_read: 'at what it asked for',
  oneself: 'their own',
  shared: 'what is shared with the Virtual School',
};

export const isReason = (text: unknown): text is Reason =>
  text === 'audience' || Object.hasOwn(relationWords, String(text));

/** What a rule with this reason reaches; `where` is its condition, since an audience's rule says there which. */
export function reachWords(reason: Reason, where?: unknown): string {
  if (reason !== 'audience') return relationWords[reason];
  const among = (where as { audience?: { $in?: Audience[] } } | undefined)?.audience?.$in ?? [];
  return among.map((audience) => audienceWords[audience]).join(', ') || 'those addressed to it';
}

/** "one, two and three" */
export function listed(words: readonly string[], last: 'and' | 'or' = 'and'): string {
  const [end = '', ...rest] = words.toReversed();
  return rest.length ? `${rest.toReversed().join(', ')} ${last} ${end}` : end;
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
