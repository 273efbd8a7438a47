import { happened } from '#src/consultations/words.ts';
import type { Reason } from '#src/policy/relations.ts';

/* Readings and events in the words of whoever audits them, who may read no casework. */

/** The pages of a consultation, by the last part of their address. */
const ofConsultation: { [section: string]: string } = {
  '': 'the consultation',
  access: 'who can see the consultation',
  acceptance: 'the consultation, to accept it',
  actions: 'the form for an action',
  advice: 'the form for advice',
  allocation: 'the form to allocate it',
  answer: 'the form to answer a question',
  closure: 'the form to close it',
  declining: 'the form to decline it',
  entries: 'the conversation',
  feedback: 'the form for feedback',
  'information-request': 'the form to ask for information',
  meetings: 'the form to book a meeting',
  merger: 'the form to join it with another',
  parties: 'who takes part',
  plan: 'the action plan',
  redirection: 'the form to send it to another service',
  reopening: 'the form to reopen it',
  review: 'the form for a review',
  signposting: 'the form to point to other help',
  submitted: 'what was sent',
  taking: 'the consultation, to take it on',
  timeline: 'everything that happened',
  withdrawal: 'the form to withdraw it',
  'actions/:id/completion': 'the form to complete an action',
  'files/:file': 'a file',
  'meetings/:id/invitation.ics': 'a meeting for the calendar',
  'parties/:id/ending': 'who takes part',
};

const ofChild: { [section: string]: string } = {
  '': 'the child’s page',
  access: 'who can see the child’s record',
};

/** What a route showed: "Opened the action plan"; "Shown the form to close it again", where it was sent and came back. */
export function pageWords(line: string): string {
  const [, method, what, section = ''] =
    /^(GET|POST) \/(consultations\/:reference|children\/:authority\/:id)(?:\/(.+))?$/.exec(line) ?? [];
  const shown = (what?.startsWith('children') ? ofChild : ofConsultation)[section];
  if (!what || !shown) return line;
  return method === 'GET' ? `Opened ${shown}` : `Shown ${shown} again`;
}

const reasons: Partial<Record<Reason, string>> = {
  role: 'Their role reads it',
  takes_part: 'Their agency takes part',
  reach_takes_part: 'An agency they speak for takes part',
  authority: 'Their agency works with the whole authority',
  on_roll: 'The child is on their school’s roll',
  of_team: 'Their team works with the child',
  emergency: 'Opened in an emergency',
};

/** By which rule somebody could read a record. */
export const reasonWords = (reason: Reason): string => reasons[reason] ?? reason;

const ofNoConsultation: { [what: string]: string } = {
  enrol_child: 'put a child on the roll',
  export: 'took a list away as a file',
  set_service_levels: 'set the service levels',
  set_capacity: 'said how many each adviser can hold',
};

/** What somebody did, by itself: "Accepted the request". */
export function eventWords(what: string): string {
  const words = ofNoConsultation[what] ?? happened(what);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** For whoever may know a consultation's reference, and of no child who it is. */
export const recordWords = (reference: string | null): string => reference ?? 'A child’s record';
