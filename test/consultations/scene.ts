import type { Sql } from 'postgres';
import type { AgencyKind, Role } from '#db/schema/agencies.ts';
import { isEnd, type Status } from '#src/consultations/statuses.ts';
import { newId } from '#src/web/ids.ts';

/** Tuesday 24 November 2026, 10am. */
export const now = Temporal.Instant.from('2026-11-24T10:00:00Z');

const mockshire = newId();
const otherwhere = newId();

const agencies = {
  school: ['school', 'Invented Meadows Academy', mockshire],
  other: ['school', 'Pretend Hill School', mockshire],
  trust: ['trust', 'Imaginary Learning Trust', mockshire],
  team: ['team', 'Make-believe Team', mockshire],
  otherTeam: ['team', 'Fictional Team', mockshire],
  virtualSchool: ['virtual_school', 'Mockshire Virtual School', mockshire],
  neighbour: ['virtual_school', 'Otherwhere Virtual School', otherwhere],
} as const satisfies Record<string, [AgencyKind, string, string]>;
type AgencyName = keyof typeof agencies;
export const agencyName = (agency: AgencyName): string => agencies[agency][1];

const people = {
  teacher: ['Morgan Invented', 'school', 'school_staff'],
  otherTeacher: ['Robin Pretend', 'other', 'school_staff'],
  trustStaff: ['Jules Imaginary', 'trust', 'trust_staff'],
  worker: ['Sam Fictional', 'team', 'social_worker'],
  otherWorker: ['Lee Madeup', 'otherTeam', 'social_worker'],
  officer: ['Alex Mock', 'virtualSchool', 'vs_officer'],
  adviser: ['Kim Example', 'virtualSchool', 'vs_adviser'],
  otherAdviser: ['Ali Sample', 'virtualSchool', 'vs_adviser'],
  manager: ['Pat Specimen', 'virtualSchool', 'vs_manager'],
  neighbour: ['Ash Elsewhere', 'neighbour', 'vs_manager'],
} as const satisfies Record<string, [string, AgencyName, Role]>;
export type PersonName = keyof typeof people;
export const everyone = Object.keys(people) as PersonName[];

type Set = Record<string, unknown>;

/** A small invented council with one of each, written by the database's owner. */
export async function setScene(sql: Sql) {
  await sql`insert into authority ${sql([
    {
      id: mockshire,
      code: '999',
      name: 'Mockshire',
      prefix: 'MCK',
      service_name: 'Mockshire Virtual School',
    },
    {
      id: otherwhere,
      code: '998',
      name: 'Otherwhere',
      prefix: 'OTH',
      service_name: 'Otherwhere Virtual School',
    },
  ])}`;
  const ids = {} as Record<AgencyName | PersonName, string>;
  for (const [name, [kind, words, authority_id]] of Object.entries(agencies)) {
    ids[name as AgencyName] = newId();
    await sql`insert into agency ${sql({ id: ids[name as AgencyName], kind, name: words, authority_id })}`;
  }
  const agencyIds = { ...ids };
  for (const [name, [words, agency, role]] of Object.entries(people)) {
    const id = newId();
    await sql`insert into person ${sql({ id, name: words, email: 'invented@portal.example', session_epoch: '2020-01-01' })}`;
    await sql`insert into membership ${sql({ id: newId(), person_id: id, agency_id: agencyIds[agency], role, title: 'Invented title', from: '2020-01-01' })}`;
    ids[name as PersonName] = id;
  }
  await sql`insert into agency_parent ${sql({ agency_id: agencyIds.school, parent_id: agencyIds.trust, from: '2020-01-01' })}`;
  await sql`insert into term ${sql({ local_authority_id: mockshire, id: newId(), name: 'Autumn 2026', from: '2026-09-01', to: '2026-12-19' })}`;
  await sql`insert into theme ${sql({ code: 'attendance', name: 'Attendance', position: '1' })} on conflict do nothing`;

  const child = newId();
  const key = { local_authority_id: mockshire, child_id: child };
  await sql`insert into child ${sql({ local_authority_id: mockshire, id: child, given_name: 'Wren', family_name: 'Fictitious', born_on: '2013-05-02', sex: 'U', search_text: 'wren fictitious', recorded_at: '2025-01-01' })}`;
  await sql`insert into enrolment ${sql({ ...key, id: newId(), agency_id: agencyIds.school, year_group: 9, from: '2024-09-01' })}`;
  await sql`insert into involvement_episode ${sql({ ...key, id: newId(), agency_id: agencyIds.team, type: 'child_protection', lead_practitioner: 'Sam Fictional', lead_role: 'Social worker', registered_social_worker: true, source: 'test', from: '2026-03-02' })}`;

  let number = 0;
  /** A consultation of the school about the child, in this status, with the parties that are usual. */
  async function consult(status: Status, set: Set = {}): Promise<string> {
    const reference = `MCK-26-${String(++number).padStart(6, '0')}`;
    const id = newId();
    const held = ['allocated', 'advice_given', 'plan_in_progress', 'in_review', 'closed'].includes(status);
    const row = {
      local_authority_id: mockshire,
      id,
      reference,
      subject_kind: 'child',
      child_id: child,
      setting_id: agencyIds.school,
      title: 'Late on most mornings since half term',
      requester_agency_id: agencyIds.school,
      requester_id: ids.teacher,
      themes: ['attendance'],
      urgency: 'routine',
      request: sql.json({
        question: 'What helps with mornings?',
        worries: 'Eleven late marks',
        parentsKnow: 'yes',
      }),
      status,
      resume_status: status === 'information_requested' ? 'submitted' : null,
      adviser_id: held ? ids.adviser : null,
      service_level_days: 10,
      due_on: isEnd(status) ? null : '2026-12-01',
      outcome: status === 'closed' ? 'plan_agreed' : null,
      merged_into_id: status === 'merged' ? id : null,
      search_text: reference.toLowerCase(),
      submitted_at: '2026-11-17T09:00:00Z',
      changed_at: '2026-11-17T09:00:00Z',
      ended_at: isEnd(status) ? '2026-11-20T09:00:00Z' : null,
      ...set,
    };
    await sql`insert into consultation ${sql(row as never)}`;
    for (const [agency, reason] of [
      ['school', 'requester'],
      ['team', 'social_care_team'],
      ['virtualSchool', 'virtual_school'],
    ] as const) {
      await join(id, agency, reason);
    }
    if (status === 'information_requested') {
      await sql`insert into pause ${sql({ local_authority_id: mockshire, id: newId(), consultation_id: id, waiting_on_id: agencyIds.school, why: 'Which days?', from: '2026-11-18T09:00:00Z' })}`;
    }
    return reference;
  }

  async function join(consultation_id: string, agency: AgencyName, reason: string): Promise<void> {
    await sql`insert into consultation_party ${sql({ local_authority_id: mockshire, consultation_id, agency_id: agencyIds[agency], reason, from: '2026-11-17T09:00:00Z', status: 'submitted', changed_at: '2026-11-17T09:00:00Z' })}`;
  }

  async function found(reference: string) {
    const [row] = await sql`select * from consultation where reference = ${reference}`;
    return row!;
  }

  /** Something that hangs on the consultation. */
  async function hang(table: string, reference: string, set: Set): Promise<string> {
    const id = newId();
    const { id: consultation_id } = await found(reference);
    await sql`insert into ${sql(table)} ${sql({ local_authority_id: mockshire, id, consultation_id, ...set } as never)}`;
    return id;
  }

  return { ids, authority: mockshire, child, consult, join, found, hang };
}
export type Scene = Awaited<ReturnType<typeof setScene>>;
