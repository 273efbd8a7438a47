import { type Answer, page, redirect } from '#src/web/answers.ts';
import type { Outcome } from '../do-each.ts';
import { paths } from '../paths.ts';
import { deedWords } from './deeds.ts';

type From = {
  /** The queue's state to go back to; from a record there is none. */
  from: string;
  /** What was selected, if it was one: from a record, that record. */
  only?: string;
};

/** One reference by itself, or none where there are several. */
export const onlyOf = (references: readonly string[]) =>
  references.length === 1 ? references[0] : undefined;

/**
 * Where somebody is after they did something with what they selected: back where they came from, with what was done in
 * the address; or, where some of it could not be done, on a page that says which and why.
 */
export function afterwards({ done, events, refused }: Outcome, { from, only }: From): Answer {
  const home = !from && only ? paths.consultation(only) : backTo(from, deedWords(events));
  if (!refused.length) return redirect(home);
  return page(
    'consultations/presses',
    {
      title: done ? `${done} of ${done + refused.length} done` : 'It was not done',
      done,
      refused: refused.map(({ reference, why }) => ({ reference, why, href: paths.consultation(reference) })),
      home,
    },
    { status: 409 },
  );
}

function backTo(from: string, did: string): string {
  const state = new URLSearchParams(from);
  if (did) state.set('did', did);
  return state.size ? paths.queueAt(String(state)) : paths.queue();
}
