import { newId } from '#src/web/ids.ts';
import type { PersonName } from '#test/consultations/scene.ts';
import { insert, remove, select, update } from '#test/policy/matrix/nouns/statements.ts';
import type { Person } from '#test/policy/matrix/world/places.ts';

export type Who = PersonName | 'governance';
export type Ground = {
  here: string;
  elsewhere: string;
  /** Consultations here: one that all of it is kept beside, by the adviser or the officer; and one that nothing is. */
  record: string;
  other: string;
  /** Views of the adviser's. */
  private: string;
  shared: string;
  members: Record<Who, Person>;
};
type Attempt = { what: string; statement: (ground: Ground, me: Person) => string; by: Who[] };

const team: Who[] = ['officer', 'adviser', 'otherAdviser', 'manager'];
const at = '2026-11-24T10:00:00Z';
const of = ({ here, record }: Ground) => ({ local_authority_id: here, consultation_id: record });
const ofOther = ({ here, other }: Ground) => ({ local_authority_id: here, consultation_id: other });
const adviser = ({ members }: Ground) => members.adviser.personId;
const off = { until: '2026-12-01', why: 'It can wait', at };

const happening = (authority: string, { personId, agencyId }: Person, more: Record<string, unknown>) =>
  insert('event', {
    ...{ local_authority_id: authority, id: newId(), audience: 'virtual_school', at },
    ...{ person_id: personId, agency_id: agencyId, ...more },
  });
const levels = (authority_id: string, set_by: string, name = 'service_levels') =>
  insert('authority_setting', { authority_id, name, value: '{}', from: '2026-11-24', set_by });
const capacity = (local_authority_id: string, person_id: string, set_by: string) =>
  insert('capacity', { local_authority_id, person_id, most: 1, set_by, set_at: at });
const view = (me: Person, local_authority_id: string, person_id = me.personId) =>
  insert('saved_view', {
    ...{ local_authority_id, id: newId(), person_id, agency_id: me.agencyId, name: 'New' },
    ...{ query: 'view=team', shared: true, saved_at: at },
  });

/** What an insider would do, and for whom it is the right of. */
export const attempts: Attempt[] = [
  ...['watch', 'seen', 'presence', 'queue_preference'].map((table) => ({
    what: `to read the adviser’s row of ${table}`,
    statement: (ground: Ground) =>
      select(table, { local_authority_id: ground.here, person_id: adviser(ground) }),
    by: table === 'presence' ? team : (['adviser'] as Who[]),
  })),
  ...['watch', 'presence', 'queue_preference'].map((table) => ({
    what: `to take away the adviser’s row of ${table}`,
    statement: (ground: Ground) =>
      remove(table, { local_authority_id: ground.here, person_id: adviser(ground) }),
    by: ['adviser'] as Who[],
  })),
  {
    what: 'to read a view that is private',
    statement: (ground) => select('saved_view', { id: ground.private }),
    by: ['adviser'],
  },
  {
    what: 'to read a view that is shared',
    statement: (ground) => select('saved_view', { id: ground.shared }),
    by: team,
  },
  {
    what: 'to change a view that is private',
    statement: (ground) => update('saved_view', { shared: true }, { id: ground.private }),
    by: ['adviser'],
  },
  {
    what: 'to change a view that is shared',
    statement: (ground) => update('saved_view', { name: 'Another' }, { id: ground.shared }),
    by: ['adviser', 'manager'],
  },
  {
    what: 'to give a shared view to somebody else',
    statement: (ground, me) => update('saved_view', { person_id: me.personId }, { id: ground.shared }),
    by: [],
  },
  {
    what: 'to move a shared view to another authority',
    statement: (ground) =>
      update('saved_view', { local_authority_id: ground.elsewhere }, { id: ground.shared }),
    by: [],
  },
  { what: 'to save a view here', statement: (ground, me) => view(me, ground.here), by: team },
  {
    what: 'to save a view in the adviser’s name',
    statement: (ground, me) => view(me, ground.here, adviser(ground)),
    by: ['adviser'],
  },
  {
    what: 'to snooze',
    statement: (ground, me) => insert('snooze', { ...ofOther(ground), ...off, person_id: me.personId }),
    by: team,
  },
  {
    what: 'to snooze in the adviser’s name',
    statement: (ground) => insert('snooze', { ...ofOther(ground), ...off, person_id: adviser(ground) }),
    by: ['adviser'],
  },
  {
    what: 'to make a snooze the adviser’s',
    statement: (ground) => update('snooze', { person_id: adviser(ground) }, of(ground)),
    by: ['adviser'],
  },
  {
    what: 'to move a snooze to another consultation',
    statement: (ground, me) =>
      update('snooze', { consultation_id: ground.other, person_id: me.personId }, of(ground)),
    by: [],
  },
  {
    what: 'to flag in the adviser’s name',
    statement: (ground) =>
      insert('flag', { ...ofOther(ground), why: 'See this', at, person_id: adviser(ground) }),
    by: ['adviser'],
  },
  ...['snooze', 'wake', 'flag', 'unflag'].map((what) => ({
    what: `to tell everybody of a ${what}`,
    statement: (ground: Ground, me: Person) =>
      happening(ground.here, me, { consultation_id: ground.record, what, audience: 'all' }),
    by: [],
  })),
  {
    what: 'to read a snooze',
    statement: (ground) => select('snooze', of(ground)),
    by: team,
  },
  { what: 'to read a flag', statement: (ground) => select('flag', of(ground)), by: team },
  {
    what: 'to be there in the adviser’s name',
    statement: (ground) =>
      insert('presence', { ...ofOther(ground), person_id: adviser(ground), since: at, renewed_at: at }),
    by: ['adviser'],
  },
  {
    what: 'to have seen it in the adviser’s name',
    statement: (ground) => insert('seen', { ...ofOther(ground), person_id: adviser(ground), at }),
    by: ['adviser'],
  },
  {
    what: 'to have seen what one does not read',
    statement: (ground, me) => insert('seen', { ...ofOther(ground), person_id: me.personId, at }),
    by: ['teacher', 'trustStaff', 'worker', ...team],
  },
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
