import type { Actor } from './actor.ts';

/** Whose words a page speaks: the Virtual School's, who work the queue all day, or those of everyone it works with. */
export type Reader = 'virtual_school' | 'partner';

export function readsAs(actor: Actor): Reader {
  return actor.agencyKind === 'virtual_school' ? 'virtual_school' : 'partner';
}
