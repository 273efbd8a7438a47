import published from './reason-codes.json' with { type: 'json' };

export type ExclusionReason = { code: string; reason: string };

/** The reasons a school may give for a suspension or permanent exclusion; the file names its source. */
export const exclusionReasons: readonly ExclusionReason[] = published.reasons.map(({ code, reason }) => ({
  code,
  reason,
}));

const listHoldsFrom = Temporal.PlainDate.from(published.from);

export function exclusionReason(code: string, on: Temporal.PlainDate): ExclusionReason | undefined {
  if (Temporal.PlainDate.compare(on, listHoldsFrom) < 0) return undefined;
  return exclusionReasons.find((reason) => reason.code === code);
}
