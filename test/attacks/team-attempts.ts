import { newId } from '#src/web/ids.ts';
import { insert, update } from '#test/policy/matrix/nouns/statements.ts';
import { type Attempt, adviser, at, happening, of, team } from './insiders.ts';

const levels = (authority_id: string, set_by: string, name = 'service_levels') =>
  insert('authority_setting', { authority_id, name, value: '{}', from: '2026-11-24', set_by });
const capacity = (local_authority_id: string, person_id: string, set_by: string) =>
  insert('capacity', { local_authority_id, person_id, most: 1, set_by, set_at: at });

/** At what the whole team goes by, and what the database keeps by itself. */
export const teamAttempts: Attempt[] = [
  {
    what: 'to say how many somebody can hold',
    statement: (ground, me) => capacity(ground.here, me.personId, me.personId),
    by: ['manager'],
  },
  {
    what: 'to say it anew',
    statement: (ground, me) =>
      update('capacity', { most: 500, set_by: me.personId }, { person_id: adviser(ground) }),
    by: ['manager'],
  },
  {
    what: 'to say it in the manager’s name',
    statement: (ground) =>
      update(
        'capacity',
        { most: 500, set_by: ground.members.manager.personId },
        { person_id: adviser(ground) },
      ),
    by: ['manager'],
  },
  {
    what: 'to say whose it is',
    statement: (ground, me) =>
      update('capacity', { person_id: me.personId }, { local_authority_id: ground.here }),
    by: [],
  },
  {
    what: 'to set the service levels here',
    statement: (ground, me) => levels(ground.here, me.personId),
    by: ['manager'],
  },
  {
    what: 'to set those of the neighbour',
    statement: (ground, me) => levels(ground.elsewhere, me.personId),
    by: ['neighbour'],
  },
  {
    what: 'to set them in the adviser’s name',
    statement: (ground) => levels(ground.here, adviser(ground)),
    by: [],
  },
  {
    what: 'to set what is not theirs to set',
    statement: (ground, me) => levels(ground.here, me.personId, 'audit'),
    by: [],
  },
  {
    what: 'to settle an escalation',
    statement: (ground, me) =>
      update('escalation', { settled_at: at, settled_by: me.personId, settled_words: '' }, of(ground)),
    by: ['manager'],
  },
  {
    what: 'to write an escalation',
    statement: (ground) =>
      insert('escalation', { ...of(ground), id: newId(), kind: 'breach', due_on: '2026-12-01', at }),
    by: [],
  },
  {
    what: 'to have the due dates told of',
    statement: (ground) => `select keeping.escalate('${ground.here}', '2026-12-01')`,
    by: [],
  },
  {
    what: 'to count otherwise than the database',
    statement: ({ record }) => update('consultation', { actions_left: 7 }, { id: record }),
    by: [],
  },
  {
    what: 'to say whose side is waited for',
    statement: ({ record }) => update('consultation', { waiting_on_side: 'school' }, { id: record }),
    by: [],
  },
  {
    what: 'to write down that a list was taken away here',
    statement: (ground, me) => happening(ground.here, me, { what: 'export' }),
    by: ['teacher', 'trustStaff', 'worker', ...team],
  },
  {
    what: 'to write down that capacity was set',
    statement: (ground, me) => happening(ground.here, me, { what: 'set_capacity' }),
    by: ['manager'],
  },
];
