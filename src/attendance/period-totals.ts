import { attendanceCode, type CodeGroup } from './codes.ts';

/** Counts of sessions (half days). A possible session is attended, or missed with or without authority. */
export type PeriodTotals = { possible: number; attended: number; authorised: number; unauthorised: number };

const column: Record<CodeGroup, 'attended' | 'authorised' | 'unauthorised' | null> = {
  attending: 'attended',
  'attending elsewhere': 'attended',
  authorised: 'authorised',
  unauthorised: 'unauthorised',
  'not possible': null,
  administrative: null,
};

/**
 * Sessions by code, added up as the Department for Education does.
 * @param on a day of the period: it decides which list of codes holds
 * @throws RangeError for a code that is not in that list, or a count that is not a whole number of 0 or more
 */
export function totalsFromCodes(
  counts: Readonly<Record<string, number>>,
  on: Temporal.PlainDate,
): PeriodTotals {
  const totals = { possible: 0, attended: 0, authorised: 0, unauthorised: 0 };
  for (const [code, sessions] of Object.entries(counts)) {
    const known = attendanceCode(code, on);
    if (!known) throw new RangeError(`not an attendance code on ${on}: ${code}`);
    if (!isCount(sessions)) throw new RangeError(`not a number of sessions: ${sessions}`);
    const name = column[known.group];
    if (name === null) continue;
    totals[name] += sessions;
    totals.possible += sessions;
  }
  return totals;
}

export function addsUp({ possible, attended, authorised, unauthorised }: PeriodTotals): boolean {
  const counts = [possible, attended, authorised, unauthorised];
  return counts.every(isCount) && attended + authorised + unauthorised === possible;
}

function isCount(n: number): boolean {
  return Number.isSafeInteger(n) && n >= 0;
}
