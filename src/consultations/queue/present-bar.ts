import type { Ability } from '#src/policy/ability.ts';
import { paths } from '../paths.ts';
import { SELECTION } from './present-row.ts';
import type { QueueView } from './views.ts';

type Button = { text: string; key?: string } & ({ action: string } | { next: string });

/** What can be done with the rows that are selected, by whom and in which view: `key` is the one that does it too. */
export function presentBar(ability: Ability, view: QueueView, from: string) {
  const { queuePresses: press } = paths;
  const may = (verb: Parameters<Ability['can']>[0], button: Button, when = true): Button[] =>
    when && ability.can(verb, 'Consultation') ? [button] : [];
  const isOpen = view !== 'closed';
  const buttons: Button[] = [
    ...may('take', { text: 'Take', key: 't', action: press.taking }, isOpen),
    ...may('allocate', { text: 'Allocate', key: 'a', next: 'allocation' }, isOpen),
    ...may('release', { text: 'Put back', key: 'b', action: press.release }, view === 'mine'),
    ...may('snooze', { text: 'Snooze', key: 's', next: 'snooze' }, isOpen && view !== 'snoozed'),
    ...may('wake', { text: 'Wake', key: 's', action: press.waking }, view === 'snoozed'),
    ...may('flag', { text: 'Flag', key: 'f', next: 'flag' }, isOpen && view !== 'flagged'),
    ...may('unflag', { text: 'Take the flag down', key: 'f', action: press.unflagging }, view === 'flagged'),
    ...may('work_queue', { text: 'Watch', key: 'w', action: press.watching }, view !== 'watching'),
    ...may('work_queue', { text: 'Stop watching', key: 'w', action: press.unwatching }, view === 'watching'),
    ...may('merge', { text: 'Join with another', key: 'm', next: 'merger' }, isOpen),
  ];
  return { id: SELECTION, action: paths.queueSelection(), from, buttons };
}
