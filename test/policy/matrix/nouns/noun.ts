import type { Facts, Noun, Verb } from '#src/policy/subjects.ts';
import type { Fields } from '#test/support/form.ts';
import type { Person, Places } from '../world/places.ts';
import type { Rows } from '../world/rows.ts';

/** Where a record is to be made: for whom, and what it is to be to them. */
export type Standing = { rows: Rows; places: Places; me: Person; relation: string; verb: string };

/** Asks the rules about facts, or about the kind of record where there is none. */
export type Can = <N extends Noun>(verb: Verb, noun: N, facts?: Facts[N], field?: string) => boolean;

/** One row that a compiled rule must hold. */
export type Held = { verb: Verb; noun: Noun; id: string; field?: string };

/** What is sent to the portal, and what would show that it was allowed. */
export type Step =
  | { get: string; shows?: string }
  /** `unknown`: the answer to one who may do this, but not to such a record. */
  | { post: string; fields: Fields; unknown?: 409 | 422 };

/** What a deed needs to know beside the record: who does it, and who else there is. */
export type Around = { me: Person; places: Places };

/** How one thing that can be done is tried each way. A way that is not there has nothing to try. */
export type Deed<R> = {
  object: (can: Can, record: R) => boolean;
  /** Every one of them must be held; or any. */
  compiled?: (record: R) => Held[] | { any: Held[] };
  /** One statement: allowed is what returns or changes a row. */
  database?: (record: R, around: Around) => string | undefined;
  web?: (record: R, around: Around) => Step[] | undefined;
};

export type NounFile<R> = {
  /** Undefined where the database knows no such record. */
  make: (standing: Standing) => R | undefined;
  deeds: Record<string, Deed<R>>;
};
