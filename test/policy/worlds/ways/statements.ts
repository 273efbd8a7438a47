import { audiences } from '#db/schema/consultations.ts';

/* What each verb is to PostgreSQL alone: nothing here knows of the rules. */

const all = (table: string, where = 'true') => `select array_agg(id) from ${table} where ${where}`;

const today = `"from" <= acting.today() and ("to" is null or "to" > acting.today())`;

/** Statements that show ids; what any of them shows is read. */
export const shown: Record<string, string[]> = {
  'read Consultation': [all('consultation')],
  'read Child': [all('child')],
  'read Entry': [all('entry')],
  'read Event': [all('event')],
  'read Action': [all('action')],
  'read Draft': [all('draft')],
  'read EmergencyAccess': [all('emergency_access')],
  'read Alert': [all('alert')],
  'read Reading': [all('reading')],
  'read SavedView': [all('saved_view')],
  'read Escalation': [all('escalation')],
  ...Object.fromEntries(
    ['snooze', 'flag', 'presence', 'watch', 'seen'].map((table) => [
      `read ${table}`,
      [`select array_agg(person_id || ' ' || consultation_id) from ${table}`],
    ]),
  ),
  'read layout': [`select array_agg(person_id || ' ' || local_authority_id) from queue_preference`],
  // A school and an officer have the view alone, the others the table alone.
  'read Involvement contact': [all('involvement_now'), all('involvement_episode', today)],
  'read Involvement dates': [all('involvement_episode', '"from" is not null and type is not null')],
};

const change = (table: string, set: string) =>
  `update ${table} set ${set} where local_authority_id = $1 and id = $2`;

const emergency = (column: string) => `
  insert into emergency_access (local_authority_id, id, ${column}, person_id, agency_id, role, reason, "from", until)
  values ($1, gen_random_uuid(), $2, acting.person(), acting.agency(), acting.role(), 'An invented reason', now(), now() + interval '1 hour')`;

/** One's own row beside a consultation, or a colleague's taken over. */
const beside = (table: string, columns: string, values: string, key = '') => `
  insert into ${table} (local_authority_id, consultation_id, person_id, ${columns}) values ($1, $2, acting.person(), ${values})
  on conflict (local_authority_id, ${key}consultation_id) do update set ${columns.split(', ').at(-1)} = now()`;

type Change = {
  of:
    | 'consultation'
    | 'child'
    | 'action'
    | 'draft'
    | 'emergencyAccess'
    | 'alert'
    | 'savedView'
    | 'escalation';
  statement: string;
};

/** Statements on one record, $2 of authority $1, each of which goes through or does not. */
export const changes: Record<string, Change> = {
  ...Object.fromEntries(
    audiences.map((audience) => [
      `write Entry ${audience}`,
      {
        of: 'consultation',
        statement: `insert into entry (local_authority_id, id, consultation_id, kind, audience, person_id, agency_id, body, written_at)
          values ($1, gen_random_uuid(), $2, 'message', '${audience}', acting.person(), acting.agency(), 'Invented', now())`,
      } satisfies Change,
    ]),
  ),
  'open_in_emergency Consultation': { of: 'consultation', statement: emergency('consultation_id') },
  'open_in_emergency Child': { of: 'child', statement: emergency('child_id') },
  'write snooze': {
    of: 'consultation',
    statement: `${beside('snooze', 'until, why, at', `acting.today() + 7, 'Invented', now()`)}, person_id = acting.person()`,
  },
  'write flag': {
    of: 'consultation',
    statement: `${beside('flag', 'why, at', `'Invented', now()`)}, person_id = acting.person()`,
  },
  'write presence': {
    of: 'consultation',
    statement: beside('presence', 'since, renewed_at', 'now(), now()', 'person_id, '),
  },
  'write seen': { of: 'consultation', statement: beside('seen', 'at', 'now()', 'person_id, ') },
  'write SavedView': { of: 'savedView', statement: change('saved_view', 'saved_at = now()') },
  'remove SavedView': {
    of: 'savedView',
    statement: 'delete from saved_view where local_authority_id = $1 and id = $2',
  },
  'settle Escalation': {
    of: 'escalation',
    statement: change(
      'escalation',
      `settled_at = now(), settled_by = acting.person(), settled_words = 'Invented'`,
    ),
  },
  'complete_action Action': {
    of: 'action',
    statement: change('action', `done_at = now(), done_by = acting.person(), done_words = 'Invented'`),
  },
  'write Draft': { of: 'draft', statement: change('draft', 'version = version + 1') },
  'end EmergencyAccess': { of: 'emergencyAccess', statement: change('emergency_access', 'ended_at = now()') },
  'review_access EmergencyAccess': {
    of: 'emergencyAccess',
    statement: change(
      'emergency_access',
      `reviewed_at = now(), reviewed_by = acting.person(), finding = 'justified', review_words = 'Invented'`,
    ),
  },
  'settle Alert': {
    of: 'alert',
    statement: change(
      'alert',
      `settled_at = now(), settled_by = acting.person(), settled_words = 'Invented'`,
    ),
  },
};
