import published from './reason-codes.json' with { type: 'json' };

export type ExclusionReason = { code: string; reason: string };

/** The reasons a school may give for a suspension or permanent exclusion; the file names its source. */
export const exclusionReasons: readonly ExclusionReason[] = published.reasons.map(({ code, reason }) => ({
  code,
  reason,
}));

/** The day from which this list holds. */
export const exclusionReasonsFrom = Temporal.PlainDate.from(published.from);

/** One suspension or exclusion may carry up to this many. */
export const mostExclusionReasons = 3;

export function exclusionReason(code: string): ExclusionReason | undefined {
  return exclusionReasons.find((reason) => reason.code === code);
}
