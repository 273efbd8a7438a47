import { known } from '#db/seed/known.ts';
import type { Action } from '#src/consultations/consultation.ts';
import { webOf } from '#test/policy/matrix/nouns/moves.ts';
import type { Fields } from '#test/support/form.ts';

const c = known.consultations;
type Named = { title: string };

/** On which record each move could be made, and by whom. */
const made: Partial<Record<Action, [on: Named, by: string]>> = {
  accept: [c.submitted, 'vs-officer'],
  ask_for_information: [c.submitted, 'vs-officer'],
  answer: [c.informationRequested, 'school-dt'],
  take: [c.accepted, 'vs-adviser'],
  allocate: [c.accepted, 'vs-manager'],
  release: [c.allocated, 'vs-adviser'],
  snooze: [c.submitted, 'vs-officer'],
  wake: [c.submitted, 'vs-officer'],
  flag: [c.submitted, 'vs-officer'],
  unflag: [c.submitted, 'vs-officer'],
  advise: [c.allocated, 'vs-adviser'],
  plan: [c.adviceGiven, 'vs-adviser'],
  post: [c.planInProgress, 'school-dt'],
  book_meeting: [c.planInProgress, 'vs-officer'],
  invite: [c.planInProgress, 'vs-adviser'],
  end_invitation: [c.planInProgress, 'vs-adviser'],
  review: [c.planInProgress, 'vs-adviser'],
  carry_on: [c.inReview, 'vs-adviser'],
  close: [c.inReview, 'vs-adviser'],
  give_feedback: [c.closed, 'school-dt'],
  reopen: [c.closed, 'vs-officer'],
  merge: [c.submitted, 'vs-officer'],
  signpost: [c.submitted, 'vs-officer'],
  redirect: [c.submitted, 'vs-officer'],
  decline: [c.submitted, 'vs-officer'],
  withdraw: [c.submitted, 'school-dt'],
};

/** The forms of the rule book's own test, sent to those records. */
export const movesOnRecords: { by: string; path: string; fields: Fields }[] = Object.entries(made).map(
  ([action, [{ title }, by]]) => {
    const record = { reference: `{${title}}`, twin: { reference: `{${c.accepted.title}}` } };
    // A team takes part by its work with the child, which no invitation ends.
    const guest = action === 'end_invitation' ? '{newcomer}' : '{team}';
    const places = { guest, newAdviser: { personId: '{adviser}' }, newcomer: '{newcomer}' };
    const step = webOf[action as Action]!(record as never, { places } as never).at(-1)!;
    if (!('post' in step)) throw new Error(`${action} sends nothing`);
    const fields = { ...step.fields };
    if ('version' in fields) fields.version = `{version ${title}}`;
    return { by, path: step.post, fields };
  },
);
