import type { Facts } from '#src/policy/subjects.ts';
import { newId } from '#src/web/ids.ts';
import type { Person } from '../world/places.ts';
import { minutesFromNow } from '../world/times.ts';
import type { Deed, NounFile, Standing } from './noun.ts';
import { insert, remove, select, update } from './statements.ts';

type View = { id: string; name: string; facts: Facts['SavedView'] };

let number = 0;

function factsOf({ relation, me, places }: Standing): Facts['SavedView'] {
  const isOwn = relation === 'own' || relation === 'away';
  return {
    localAuthorityId: relation === 'away' || relation === 'none' ? places.elsewhere : places.here,
    personId: isOwn ? me.personId : places.adviser.personId,
    shared: relation === 'shared' || relation === 'none',
  };
}

const newName = () => `View number ${++number}`;

const rowOf = ({ localAuthorityId, personId, shared }: Facts['SavedView'], agency_id: string) => ({
  ...{ local_authority_id: localAuthorityId, id: newId(), person_id: personId, agency_id, name: newName() },
  ...{ query: 'view=team', shared, saved_at: minutesFromNow(0) },
});

function make(standing: Standing): View {
  const facts = factsOf(standing);
  const row = rowOf(facts, standing.places.virtualSchool);
  return { id: standing.rows.add('saved_view', row), name: row.name, facts };
}

const on = (verb: 'read' | 'write', more: Pick<Deed<View>, 'database' | 'web'>): Deed<View> => ({
  object: (can, { facts }) => can(verb, 'SavedView', facts),
  compiled: ({ id }) => [{ verb, noun: 'SavedView', id }],
  ...more,
});

const saved = ({ personId, agencyId }: Person, localAuthorityId: string, shared: boolean): string =>
  insert('saved_view', rowOf({ localAuthorityId, personId, shared }, agencyId));

export const savedView: NounFile<View> = {
  make,
  deeds: {
    save: {
      object: (can) => can('write', 'SavedView'),
      database: (_, { me, places }) => saved(me, places.here, false),
      web: () => [
        { get: '/queue/views' },
        { post: '/queue/views', fields: { name: newName(), query: 'view=team' } },
      ],
    },
    'save for all': {
      object: (can) => can('write', 'SavedView'),
      database: (_, { me, places }) => saved(me, places.here, true),
    },
    // Nor as somebody of an agency that one does not act for.
    'save elsewhere': {
      object: () => false,
      database: (_, { me, places }) => saved(me, places.elsewhere, true),
    },
    'save for another agency': {
      object: () => false,
      database: (_, { me, places }) => saved({ ...me, agencyId: places.guest }, places.here, true),
    },
    read: on('read', {
      database: ({ id }) => select('saved_view', { id }),
      web: ({ name }) => [{ get: '/queue/views', shows: name }],
    }),
    change: on('write', {
      database: ({ id }) => update('saved_view', { query: 'view=mine' }, { id }),
    }),
    remove: on('write', {
      database: ({ id }) => remove('saved_view', { id }),
      web: ({ id }) => [{ post: `/queue/views/${id}/removal`, fields: {} }],
    }),
    'give away': {
      object: () => false,
      database: ({ id }, { places }) => update('saved_view', { person_id: places.looker.personId }, { id }),
    },
  },
};
