/** The queue's views, in the order in which they stand. */
export const queueViews = {
  unallocated: 'Unallocated',
  mine: 'Mine',
  team: 'Team',
  overdue: 'Overdue',
  week: 'Due in a week',
  school: 'Waiting on school',
  social_care: 'Waiting on social care',
  review: 'For review',
  flagged: 'Flagged',
  watching: 'Watching',
  snoozed: 'Snoozed',
  closed: 'Closed',
} as const;
export type QueueView = keyof typeof queueViews;

/** What an empty view will hold, and how it comes there. */
export const emptyQueueView: Record<QueueView, string> = {
  unallocated: 'Requests appear here when they are sent, until an adviser holds them.',
  mine: 'Consultations appear here when you take them or a manager allocates them to you.',
  team: 'Every open consultation of the authority appears here.',
  overdue: 'Consultations appear here on the day after they were due, until advice is given.',
  week: 'Consultations appear here in the seven days before they are due.',
  school: 'Consultations appear here while a school or a trust is asked for information.',
  social_care: 'Consultations appear here while a social care team is asked for information.',
  review: 'Consultations appear here when every action of their plan is done, and while they are in review.',
  flagged: 'Consultations appear here when somebody in the team flags them, until the flag is taken down.',
  watching: 'Consultations appear here when you watch them. Nobody else sees which those are.',
  snoozed:
    'Consultations appear here until the day that somebody snoozed them for, or until something happens.',
  closed: 'Consultations appear here when they are closed, or end in another way.',
};

/** The views of everybody whom the Virtual School works with. */
export const partnerViews = { needs_you: 'Needs you', open: 'Open', closed: 'Closed' } as const;
export type PartnerView = keyof typeof partnerViews;

export const emptyPartnerView: Record<PartnerView, string> = {
  needs_you: 'Questions to answer and actions to do appear here.',
  open: 'Consultations that you take part in appear here from the moment they are sent.',
  closed: 'Consultations that have ended appear here for as long as you take part in them.',
};

export const sorts = { due: 'Due first', changed: 'Newest change', oldest: 'Oldest request' } as const;
export type Sort = keyof typeof sorts;

/** What has ended is due no more. */
export const sortsOf = (view: QueueView): Sort[] =>
  view === 'closed' ? ['changed', 'oldest'] : ['due', 'changed', 'oldest'];

/** Views are counted up to here; beyond it, they say so. */
export const mostCounted = 1000;

export const pageSize = 25;
