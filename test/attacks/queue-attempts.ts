import { newId } from '#src/web/ids.ts';
import { insert, remove, select, update } from '#test/policy/matrix/nouns/statements.ts';
import type { Person } from '#test/policy/matrix/world/places.ts';
import { type Attempt, adviser, at, type Ground, happening, of, team, type Who } from './insiders.ts';

const ofOther = ({ here, other }: Ground) => ({ local_authority_id: here, consultation_id: other });
const off = { until: '2026-12-01', why: 'It can wait', at };

const view = (me: Person, local_authority_id: string, person_id = me.personId) =>
  insert('saved_view', {
    ...{ local_authority_id, id: newId(), person_id, agency_id: me.agencyId, name: 'New' },
    ...{ query: 'view=team', shared: true, saved_at: at },
  });

/** At what is kept beside a consultation, and at what is somebody's own. */
export const ownAttempts: Attempt[] = [
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
];
