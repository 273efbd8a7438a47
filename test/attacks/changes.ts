import type { known } from '#db/seed/known.ts';
import type { Portal } from '#test/support/portal.ts';
import { memberOf } from './cast.ts';

type Sql = Portal['sql'];
export type Change = {
  what: string;
  consultation: keyof typeof known.consultations;
  /** Where the right to the child moves too. */
  child?: keyof typeof known.children;
  from: string;
  /** Who gains what the other loses; somebody whom `people` made, or a persona. */
  to?: string;
  /** Without a word to say on it. */
  reads?: true;
  /** Signed out: there is nothing left to act as. */
  leaves?: 'signed out';
  make: (sql: Sql, ids: { consultation: string; child?: string; to: string }) => Promise<unknown>;
};

const agencyOf = async (sql: Sql, persona: string) => (await memberOf(sql, persona)).agencyId;

/** The part of one agency ends, and another takes its place. */
async function handOver(sql: Sql, consultation: string, from: string, to: string) {
  await sql`update consultation_party set "to" = now() where consultation_id = ${consultation} and agency_id = ${from}`;
  await sql`
    insert into consultation_party (local_authority_id, consultation_id, agency_id, reason, "from", status, changed_at)
    select local_authority_id, id, ${to}, 'invited', now(), status, changed_at from consultation where id = ${consultation}`;
}

/** From today another school's, or another team's. */
async function moveOn(
  sql: Sql,
  table: 'enrolment' | 'involvement_episode',
  child: string,
  [from, to]: string[],
) {
  await sql`
    with ended as (update ${sql(table)} set "to" = current_date
      where child_id = ${child} and agency_id = ${from!} and "to" is null returning *)
    insert into ${sql(table)} select (jsonb_populate_record(null::${sql(table)}, to_jsonb(e) || jsonb_build_object(
      'id', gen_random_uuid(), 'agency_id', ${to!}::text, 'from', current_date, 'to', null))).* from ended e`;
}

export const changes: Change[] = [
  {
    what: 'a child changes school',
    ...{ consultation: 'planInProgress', child: 'planned', from: 'school-dt', to: 'school-quiet' },
    async make(sql, { consultation, child }) {
      const schools = [await agencyOf(sql, 'school-dt'), await agencyOf(sql, 'school-quiet')] as const;
      await moveOn(sql, 'enrolment', child!, [...schools]);
      await handOver(sql, consultation, ...schools);
    },
  },
  {
    what: 'a team hands a child over',
    ...{ consultation: 'inReview', child: 'inReview', from: 'social-worker', to: 'social-worker-south' },
    async make(sql, { consultation, child }) {
      const teams = [
        await agencyOf(sql, 'social-worker'),
        await agencyOf(sql, 'social-worker-south'),
      ] as const;
      await moveOn(sql, 'involvement_episode', child!, [...teams]);
      await handOver(sql, consultation, ...teams);
    },
  },
  {
    what: 'a trust loses a school',
    ...{ consultation: 'allocated', from: 'trust', to: 'trust_staff', reads: true },
    make: async (sql, { to }) => belowAnother(sql, await agencyOf(sql, 'school-dt'), to),
  },
  {
    what: 'a team leaves a manager’s tree',
    ...{
      consultation: 'adviceGiven',
      child: 'adviceGiven',
      from: 'service-manager',
      to: 'social_care_manager',
    },
    make: async (sql, { to }) => belowAnother(sql, await agencyOf(sql, 'social-worker'), to),
  },
  {
    what: 'a membership ends',
    ...{ consultation: 'adviceGiven', child: 'adviceGiven', from: 'school-attendance', leaves: 'signed out' },
    make: async (sql) => {
      const { personId } = await memberOf(sql, 'school-attendance');
      await sql`update membership set "to" = current_date where person_id = ${personId}`;
    },
  },
  {
    what: 'a school is shut',
    ...{ consultation: 'atNeighbour', child: 'atNeighbour', from: 'school-neighbour', leaves: 'signed out' },
    make: async (sql) =>
      sql`update agency set open = false where id = ${await agencyOf(sql, 'school-neighbour')}`,
  },
];

async function belowAnother(sql: Sql, agency: string, person: string) {
  const parent = sql`(select agency_id from membership where person_id = ${person})`;
  await sql`update agency_parent set "to" = current_date where agency_id = ${agency} and "to" is null`;
  await sql`
    insert into agency_parent (agency_id, parent_id, "from") values (${agency}, ${parent}, current_date)
    on conflict (agency_id, "from") do update set parent_id = excluded.parent_id, "to" = null`;
}
