import type { Verb } from '#src/policy/subjects.ts';
import type { Consult } from '../world/consult.ts';
import { type Beside, beside } from './beside.ts';
import { held, makeConsultation } from './consultation.ts';
import { eventBy } from './event.ts';
import type { Around, Deed, NounFile, Standing } from './noun.ts';
import { insert, remove, select, update } from './statements.ts';

/* What is kept beside a consultation to work the queue, in tables of its own. */

/** Whose row is there already: one's own, or a colleague's. */
type Keeps = { table: Beside; whose: 'own' | 'another' } | undefined;
type Kept = { keeps: Keeps; deed: Deed<Consult> };

const ownerOf = ({ me, places }: Pick<Around, 'me' | 'places'>, whose: 'own' | 'another') =>
  whose === 'own' ? me : me.agencyId === places.virtualSchool ? places.adviser : places.looker;

const onRecord = (verb: Verb, more: Pick<Deed<Consult>, 'database' | 'web'>): Deed<Consult> => ({
  object: (can, { facts }) => can(verb, 'Consultation', facts),
  compiled: ({ id }) => [{ verb, noun: 'Consultation', id }],
  ...more,
});
const nobody = (database: Deed<Consult>['database']): Deed<Consult> => ({ object: () => false, database });

const where = ({ id }: Consult) => ({ consultation_id: id });
const their = (of: Consult, around: Around, whose: 'own' | 'another') => ({
  ...where(of),
  person_id: ownerOf(around, whose).personId,
});

const reads = (table: Beside, whose: 'own' | 'another', verb: Verb = 'work_queue'): Kept => ({
  keeps: { table, whose },
  deed: onRecord(verb, { database: (of, around) => select(table, their(of, around, whose)) }),
});
const makes = (table: Beside, verb: Verb, page?: string): Kept => ({
  keeps: undefined,
  deed: onRecord(verb, {
    database: (of, { me }) => insert(table, beside[table](of, me)),
    ...(page && { web: ({ reference }) => [{ post: `/queue/${page}`, fields: { c: reference } }] }),
  }),
});
const takesAway = (table: Beside, whose: 'own' | 'another', verb: Verb, page?: string): Kept => ({
  keeps: { table, whose },
  deed: onRecord(verb, {
    database: (of) => remove(table, where(of)),
    ...(page && { web: ({ reference }) => [{ post: `/queue/${page}`, fields: { c: reference } }] }),
  }),
});
/** Said again of what somebody said before. */
const renews = (table: Beside, whose: 'own' | 'another', verb: Verb, columns: string[]): Kept => ({
  keeps: { table, whose },
  deed: onRecord(verb, {
    database: (of, { me }) => {
      const row = Object.entries(beside[table](of, me)).filter(([name]) => columns.includes(name));
      return update(table, Object.fromEntries(row), where(of));
    },
  }),
});
const refused = ({ keeps, deed }: Kept): Kept => ({ keeps, deed: nobody(deed.database) });
const told = (what: string, audience: string): Kept => ({
  keeps: undefined,
  deed: nobody((of, { me }) => eventBy(me, of, what, audience)),
});

const kept: Record<string, Kept> = {
  'read snooze': reads('snooze', 'another'),
  'put off': makes('snooze', 'snooze'),
  'put off anew': renews('snooze', 'another', 'snooze', ['until', 'why', 'person_id', 'at']),
  'bring back': takesAway('snooze', 'another', 'wake'),
  'read flag': reads('flag', 'another'),
  'put up a flag': makes('flag', 'flag'),
  'put it up anew': renews('flag', 'another', 'flag', ['why', 'person_id', 'at']),
  'take it down': takesAway('flag', 'another', 'unflag'),
  'tell all of a snooze': told('snooze', 'all'),
  'tell professionals of a flag': told('flag', 'professionals'),
  watch: makes('watch', 'work_queue', 'watching'),
  'read watch': reads('watch', 'own'),
  unwatch: takesAway('watch', 'own', 'work_queue', 'unwatching'),
  'read another’s watch': refused(reads('watch', 'another')),
  'end another’s watch': refused(takesAway('watch', 'another', 'work_queue')),
  'note seen': makes('seen', 'read'),
  'read seen': reads('seen', 'own', 'read'),
  'note seen anew': renews('seen', 'own', 'read', ['at']),
  'read another’s seen': refused(reads('seen', 'another')),
  'note another’s seen': refused(renews('seen', 'another', 'read', ['at'])),
  'come in': makes('presence', 'work_queue'),
  'read presence': reads('presence', 'another'),
  stay: renews('presence', 'own', 'work_queue', ['renewed_at']),
  leave: takesAway('presence', 'own', 'work_queue'),
  'stay for another': refused(renews('presence', 'another', 'work_queue', ['renewed_at'])),
  'leave for another': refused(takesAway('presence', 'another', 'work_queue')),
  'take from the queue': {
    keeps: undefined,
    deed: {
      ...onRecord('take', {}),
      web: ({ reference }) => [{ post: '/queue/taking', fields: { c: reference } }],
    },
  },
  'allocate from the queue': {
    keeps: undefined,
    deed: onRecord('allocate', {
      web: ({ reference }, { places }) => [
        { get: `/queue/allocation?c=${reference}` },
        {
          post: '/queue/allocation',
          fields: { c: reference, version: '1', adviser: places.newAdviser.personId },
        },
      ],
    }),
  },
};

function make(standing: Standing): Consult {
  const { rows, relation, verb } = standing;
  const isAsked = relation === 'asked';
  const isFree = verb.endsWith('from the queue') && relation !== 'holder';
  const of = makeConsultation(
    standing,
    isAsked ? 'information_requested' : isFree ? 'accepted' : 'allocated',
  );
  if (verb === 'take from the queue' && relation === 'holder') held(standing, of);
  const { keeps } = kept[verb]!;
  if (keeps) rows.add(keeps.table, beside[keeps.table](of, ownerOf(standing, keeps.whose)));
  return of;
}

export const queue: NounFile<Consult> = {
  make,
  deeds: Object.fromEntries(Object.entries(kept).map(([verb, { deed }]) => [verb, deed])),
};
