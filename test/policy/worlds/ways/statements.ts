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
  // A school and an officer have the view alone, the others the table alone.
  'read Involvement contact': [all('involvement_now'), all('involvement_episode', today)],
  'read Involvement dates': [all('involvement_episode', '"from" is not null and type is not null')],
};

const change = (table: string, set: string) =>
  `update ${table} set ${set} where local_authority_id = $1 and id = $2`;

const emergency = (column: string) => `
  insert into emergency_access (local_authority_id, id, ${column}, person_id, agency_id, role, reason, "from", until)
  values ($1, gen_random_uuid(), $2, acting.person(), acting.agency(), acting.role(), 'An invented reason', now(), now() + interval '1 hour')`;

type Change = {
  of: 'consultation' | 'child' | 'action' | 'draft' | 'emergencyAccess' | 'alert';
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
