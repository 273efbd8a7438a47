import type { Portal } from '#test/support/portal.ts';

/** Sign-in sessions are written by every request; marks are too many, and no route writes them. */
const tables = [
  ...[
    'snooze',
    'flag',
    'watch',
    'seen',
    'presence',
    'saved_view',
    'queue_preference',
    'capacity',
    'escalation',
  ],
  'authority_setting',
  ...['consultation', 'consultation_party', 'consultation_counter', 'entry', 'event', 'action', 'allocation'],
  ...[
    'pause',
    'meeting',
    'review',
    'feedback',
    'draft',
    'attachment',
    'child',
    'child_identifier',
    'enrolment',
  ],
  ...[
    'involvement_episode',
    'sen_status',
    'suspension',
    'reading',
    'emergency_access',
    'alert',
    'membership',
  ],
];

/** All that the tables hold, as one word each: what differs tells where something was written. */
export async function fingerprint(sql: Portal['sql']): Promise<Record<string, string>> {
  const sums = tables.map(
    (table) =>
      sql`select ${table}::text as name, md5(string_agg(md5(t::text), '' order by t::text)) as sum from ${sql(table)} t`,
  );
  const rows = await sql`${sums.reduce((all, one) => sql`${all} union all ${one}`)}`;
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
