/** The states of a consultation. A draft lives in its own table until it is submitted. */
export const statuses = [
  'draft',
  'submitted',
  'information_requested',
  'accepted',
  'allocated',
  'advice_given',
  'plan_in_progress',
  'in_review',
  'closed',
  'signposted',
  'redirected',
  'declined',
  'withdrawn',
  'merged',
] as const;
export type Status = (typeof statuses)[number];

export const ends = ['closed', 'signposted', 'redirected', 'declined', 'withdrawn', 'merged'] as const;
export const openStatuses = statuses.filter((status) => status !== 'draft' && !isEnd(status));

export function isEnd(status: Status): boolean {
  return (ends as readonly Status[]).includes(status);
}
