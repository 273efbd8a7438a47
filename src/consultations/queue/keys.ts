/** The single keys of the queue, as its help page tells them and `static/scripts/queue-keys.js` does them. */
export const keys: readonly { group: string; keys: readonly { key: string; does: string }[] }[] = [
  {
    group: 'Moving',
    keys: [
      { key: 'j', does: 'Go to the next consultation' },
      { key: 'k', does: 'Go to the one before' },
      { key: 'o', does: 'Open the consultation' },
      { key: 'n', does: 'Go to the next page' },
      { key: 'p', does: 'Go to the page before' },
      { key: '/', does: 'Search' },
    ],
  },
  {
    group: 'Working',
    keys: [
      { key: 'x', does: 'Select the consultation, or take it out of the selection' },
      { key: 't', does: 'Take what is selected, or the consultation you are on' },
      { key: 'a', does: 'Allocate it' },
      { key: 'b', does: 'Put it back, in your own view' },
      { key: 's', does: 'Snooze it, or wake it where it is snoozed' },
      { key: 'f', does: 'Flag it, or take its flag down' },
      { key: 'w', does: 'Watch it, or stop watching' },
      { key: 'm', does: 'Join it with another about the same child' },
      { key: 'z', does: 'Undo what you did last' },
    ],
  },
  {
    group: 'Views: press g, and then',
    keys: [
      { key: 'g u', does: 'Unallocated' },
      { key: 'g m', does: 'Mine' },
      { key: 'g t', does: 'Team' },
      { key: 'g o', does: 'Overdue' },
      { key: 'g d', does: 'Due in a week' },
      { key: 'g c', does: 'Closed' },
    ],
  },
  { group: 'Help', keys: [{ key: '?', does: 'Open this page' }] },
];
