import { Forbidden, NotFound } from '#src/web/errors.ts';
import type { Ability } from './ability.ts';
import type { Noun, Thing, Verb } from './subjects.ts';

/** What stands on a route's own line. Only functions of this file make one, so a route cannot go without. */
export type Guard<Signed extends boolean = boolean> = {
  readonly signedIn: Signed;
  readonly words: string;
  readonly allows: (ability: Ability) => boolean;
  /** Whether the person must have shown within minutes who they are. */
  readonly fresh?: boolean;
};

/** For a route: whether some record might be allowed. The use case still asks about the one record. */
export function may(verb: Verb, noun: Noun): Guard<true> {
  return { signedIn: true, words: `${verb} ${noun}`, allows: (ability) => ability.can(verb, noun) };
}

/** Only after the person has lately been asked again who they are: on the line of a form and on that of what it sends. */
export function fresh(guard: Guard<true>): Guard<true> {
  return { ...guard, fresh: true };
}

/** Everybody, signed in or not. */
export function anyone(): Guard<false> {
  return { signedIn: false, words: 'anyone', allows: () => true };
}

/** For one record, found through a scoped query. Throws `Forbidden` with words for the reader. */
export function authorise(
  ability: Ability,
  verb: Verb,
  thing: Thing,
  why = 'Your role does not do this.',
): void {
  if (!ability.can(verb, thing as never)) throw new Forbidden(why);
}

/** Narrows what a scoped query gave to something; throws `NotFound` for nothing. */
export function found<T>(row: T | undefined | null): T {
  if (row === undefined || row === null) throw new NotFound('Not found');
  return row;
}
