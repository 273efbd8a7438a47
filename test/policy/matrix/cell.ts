import type { Role } from '#db/schema/agencies.ts';

/** One question and its answer: whether a role may do this with such a record, by what it is to them. */
export type Cell = {
  noun: string;
  /** What is done, with its part where it has one: `read`, `involvement type`, `write professionals`. */
  verb: string;
  role: Role;
  /** Null where no record is concerned. */
  relation: string | null;
  allowed: boolean;
};

export const words = ({ role, verb, noun, relation }: Cell): string =>
  `${role}, ${verb}, ${noun}${relation ? ` (${relation})` : ''}`;
