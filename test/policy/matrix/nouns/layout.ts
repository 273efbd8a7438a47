import { type Role, roles } from '#db/schema/agencies.ts';
import type { Facts } from '#src/policy/subjects.ts';
import type { NounFile, Standing } from './noun.ts';
import { insert, select } from './statements.ts';

/** How somebody has the queue laid out, and whether it is for whoever asks to know. */
type Layout = { key: { local_authority_id: string; person_id: string }; isOwn: boolean; at: Facts['Load'] };

/** In each authority everybody has one, and there is none of which nobody asks. */
function make({ rows, places, me, relation, verb }: Standing): Layout {
  const local_authority_id = relation === 'away' ? places.elsewhere : places.here;
  const person_id = relation === 'other' ? places.me[after(me.role)].personId : me.personId;
  const key = { local_authority_id, person_id };
  if (verb === 'read' && relation !== 'other') rows.add('queue_preference', { ...key, ...chosen });
  return { key, isOwn: relation !== 'other', at: { localAuthorityId: local_authority_id } };
}

const chosen = { columns: ['who'], shortcuts: true };
const after = (role: Role) => roles[(roles.indexOf(role) + 1) % roles.length]!;

export const layout: NounFile<Layout> = {
  make,
  deeds: {
    read: {
      object: (can, { at, isOwn }) => isOwn && can('read', 'Load', at),
      database: ({ key }) => select('queue_preference', key),
    },
    choose: {
      object: (can, { at, isOwn }) => isOwn && can('read', 'Load', at),
      database: ({ key }) =>
        `${insert('queue_preference', { ...key, ...chosen })}
          on conflict (local_authority_id, person_id) do update set shortcuts = false`,
      web: ({ isOwn, at }, { places }) =>
        isOwn && at.localAuthorityId === places.here
          ? [{ get: '/queue/columns' }, { post: '/queue/columns', fields: { shortcuts: 'yes' } }]
          : undefined,
    },
  },
};
