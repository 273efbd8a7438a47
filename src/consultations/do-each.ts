import { Conflict } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { lockTogether } from './queue/queries/merging.ts';

/** What came of doing the same with several: the events written, and why some could not be done now. */
export type Outcome = {
  /** How many are as was asked, whether or not anything had to be written for it. */
  done: number;
  events: string[];
  refused: { reference: string; why: string }[];
};

/**
 * Does the same with each, in the one transaction. What cannot be done now is told, and the rest is done: in a team of
 * fifty somebody else has always just taken one of them. Whatever else is thrown undoes all of it.
 * @param work throws `Conflict` before it writes anything
 */
export async function doEach(
  acting: Acting,
  references: readonly string[],
  work: (reference: string) => Promise<{ event: string } | undefined>,
): Promise<Outcome> {
  await lockTogether(acting, [...references]);
  const outcome: Outcome = { done: 0, events: [], refused: [] };
  for (const reference of references) {
    try {
      const moved = await work(reference);
      outcome.done += 1;
      if (moved) outcome.events.push(moved.event);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      outcome.refused.push({ reference, why: error.message });
    }
  }
  return outcome;
}
