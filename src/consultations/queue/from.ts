import { BadRequest } from '#src/web/errors.ts';
import type { Values } from '#src/web/routes.ts';
import { addresses } from './address.ts';
import { readState, valuesOf } from './state.ts';

/**
 * The queue's state that a form came from, in the queue's own words: whatever else was put there is not carried on.
 * @throws BadRequest for what no link of the portal says
 */
export function cameFrom(words: unknown): string {
  if (!words) return '';
  if (typeof words !== 'string' || words.length > 2000) throw new BadRequest('The address cannot be read.');
  return stateWords(readState(valuesOf(words)));
}

/** Behind the question mark of the queue's address. */
export function stateWords({
  view,
  sort,
  typed,
}: Pick<ReturnType<typeof readState>, 'view' | 'sort' | 'typed'>) {
  return addresses('', { view, sort, typed }).first().slice(1);
}

/** What a form about selected rows carries, as the address of its own page: for showing it again. */
export const stateOfForm = ({ c = [], from = '' }: Values): Values => ({ c, from });
