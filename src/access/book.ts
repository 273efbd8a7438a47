import { ruleBook } from '#src/policy/rule-book.ts';

/** The rules in force, read once, as the portal starts: a rule that cannot be told keeps it from starting. */
export const book = ruleBook();
