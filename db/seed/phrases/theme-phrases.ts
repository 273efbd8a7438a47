/**
 * What people write about one theme. In a phrase `[a|b]` is one or the other, and `{word}` is filled in from the
 * consultation: name, they, them, their (and with a capital), year, parent, lead, adviser.
 */
export type ThemePhrases = {
  titles: readonly string[];
  questions: readonly string[];
  worries: readonly string[];
  details: readonly string[];
  tried: readonly string[];
  childView: readonly string[];
  asked: readonly { question: string; answers: readonly string[] }[];
  /** Messages in the thread. */
  school: readonly string[];
  care: readonly string[];
  adviser: readonly string[];
  advice: readonly string[];
  steps: { school: readonly string[]; care: readonly string[]; adviser: readonly string[] };
  /** What a review says when it went better, and when it did not. */
  better: readonly string[];
  same: readonly string[];
};
