import type { Sql } from 'postgres';
import { fold } from '#src/web/fold.ts';
import { newId } from '#src/web/ids.ts';
import type { Scene } from '#test/consultations/scene.ts';

type Facts = Record<string, unknown>;

/** Writes what hangs on the scene's child, or on another. */
export function onChild(sql: Sql, scene: Scene, child = scene.child) {
  const key = { local_authority_id: scene.authority, child_id: child };
  const add = (table: string, facts: Facts, id = true) =>
    sql`insert into ${sql(table)} ${sql({ ...key, ...(id && { id: newId() }), ...facts } as never)}`;
  return {
    upn: (value: string) => add('child_identifier', { scheme: 'upn', value, from: '2020-01-01' }, false),
    sen: (status: string) => add('sen_status', { status, from: '2024-01-01' }),
    enrolment: (facts: Facts) => add('enrolment', { year_group: 9, from: '2024-09-01', ...facts }),
    episode: (facts: Facts) =>
      add('involvement_episode', {
        lead_practitioner: 'Lee Madeup',
        lead_role: 'Social worker',
        registered_social_worker: true,
        source: 'test',
        ...facts,
      }),
    suspension: (facts: Facts) =>
      add('suspension', { kind: 'suspension', reasons: ['DB'], agency_id: scene.ids.school, ...facts }),
    period: (facts: Facts) => add('attendance_period', { agency_id: scene.ids.school, ...facts }, false),
    async marks(from: string, to: string, code: string) {
      await sql`insert into attendance_session (local_authority_id, child_id, date, half, code, agency_id)
        select ${scene.authority}, ${child}, day::date, half, ${code}, ${scene.ids.school}
        from generate_series(${from}::date, ${to}::date, '1 day') as day, unnest(array['am', 'pm']) as half
        where extract(isodow from day) < 6`;
    },
  };
}

/** Another child on a school's roll. */
export async function addChild(
  sql: Sql,
  scene: Scene,
  {
    given,
    family,
    school,
    born = '2012-03-27',
    knownAs = null,
  }: {
    given: string;
    family: string;
    school: string | null;
    born?: string;
    knownAs?: string | null;
  },
): Promise<string> {
  const id = newId();
  await sql`insert into child ${sql({ local_authority_id: scene.authority, id, given_name: given, family_name: family, known_as: knownAs, born_on: born, sex: 'U', search_text: fold(`${given} ${family} ${knownAs ?? ''}`), recorded_at: '2025-01-01' })}`;
  if (school) await onChild(sql, scene, id).enrolment({ agency_id: school });
  return id;
}
