import { listed } from '../turn.ts';
import { canBeUndone } from '../undo-deeds.ts';
import { deedWords } from './deeds.ts';
import type { Deed } from './queries/deeds.ts';

const said: { [what: string]: (which: string) => string } = {
  take: (which) => `You took ${which}.`,
  allocate: (which) => `You allocated ${which}.`,
  release: (which) => `You put back ${which}.`,
  snooze: (which) => `You snoozed ${which}.`,
  wake: (which) => `You woke ${which}.`,
  flag: (which) => `You flagged ${which}.`,
  unflag: (which) => `You took the flag down from ${which}.`,
};

/** What was done last, for the banner above the list, and what of it can be undone. */
export function presentDeeds(deeds: readonly Deed[]) {
  const [first] = deeds;
  const words = first && said[first.what];
  if (!words) return undefined;
  const which =
    deeds.length > 3 ? `${deeds.length} consultations` : listed(deeds.map(({ reference }) => reference));
  const undoable = deeds.filter(canBeUndone);
  return {
    text: words(which),
    ...(undoable.length && { undo: { events: deedWords(undoable.map(({ id }) => id)) } }),
  };
}
