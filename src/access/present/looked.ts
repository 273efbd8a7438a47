import { pageWords, reasonWords } from '#src/audit/words.ts';
import type { Reason } from '#src/policy/relations.ts';
import { dateTime } from '#src/web/dates.ts';
import type { Looked } from '../queries/kept.ts';

/** Who has looked, as rows for the table. */
export const presentLooked = (looked: readonly Looked[]) =>
  looked.map(({ at, by, agency, rule, what }) => ({
    ...{ iso: at.toString(), when: dateTime(at), by, agency },
    rule: reasonWords(rule as Reason),
    what: pageWords(what),
  }));
