import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '#test/support/database.ts';

/* What the database is told of itself: nothing that holds a person is open, and nobody may open it. */

/** Code lists, where agencies are, calendars, the last number given: what holds no person. */
const holdsNobody = [
  'authority',
  'authority_setting',
  'agency',
  'agency_parent',
  'theme',
  'resource',
  'term',
  'closure',
  'consultation_counter',
];

let sql: postgres.Sql;
let drop: () => Promise<void>;
beforeAll(async () => {
  const database = await testDatabase();
  sql = postgres({ ...database.options, max: 1, onnotice: () => {} });
  drop = database.drop;
});
afterAll(async () => {
  await sql.end();
  await drop();
});

/** Tables that anybody could read whom they were granted to. */
const openTables = (db: postgres.Sql | postgres.TransactionSql) =>
  db<{ table: string }[]>`
    select c.relname as table from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'm')
      and not (c.relname = any (${holdsNobody}))
      and not (c.relrowsecurity and c.relforcerowsecurity and (c.relispartition or exists (
        select from pg_policy p where p.polrelid = c.oid and p.polroles <> array[(select oid from pg_roles where rolname = 'portal_migration')])))`;

describe('every table that holds a person', () => {
  test('has row-level security, forced, and a policy for somebody', async () => {
    expect(await openTables(sql)).toEqual([]);
  });

  test('so that a new table without a policy is noticed', async () => {
    const seen = await sql
      .begin(async (transaction) => {
        await transaction`create table diary (person_id uuid)`;
        await transaction`create table shut_diary (person_id uuid)`;
        await transaction`alter table shut_diary enable row level security, force row level security`;
        const found = (await openTables(transaction)).map(({ table }) => table).sort();
        throw Object.assign(new Error('undone'), { found });
      })
      .catch((error: { found: string[] }) => error.found);
    expect(seen).toEqual(['diary', 'shut_diary']);
  });

  test('is read by nobody whom it was not granted to by name: no PUBLIC, no partition by itself', async () => {
    const granted = await sql`
      select c.relname, grantee::regrole::text as to from pg_class c, aclexplode(c.relacl) g
      where c.relnamespace = 'public'::regnamespace and (grantee = 0 or c.relispartition and grantee <> c.relowner
        and grantee <> 'portal_migration'::regrole)`;
    expect([...granted]).toEqual([]);
  });
});

describe('the roles', () => {
  test('bypass nothing, own no table, and only one signs in', async () => {
    const roles = await sql`
      select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as may, rolcanlogin as login, rolinherit as inherits
      from pg_roles where rolname = 'portal' or rolname like 'portal\\_%' order by 1`;
    expect(roles.length).toBeGreaterThan(12);
    expect(roles.filter(({ may }) => may)).toEqual([]);
    expect(roles.filter(({ login }) => login)).toEqual([
      { rolname: 'portal', may: false, login: true, inherits: false },
    ]);
    expect([
      ...(await sql`select relname from pg_class where relkind in ('r', 'p') and relowner in (select oid from pg_roles where rolname like 'portal%')`),
    ]).toEqual([]);
  });

  test('that sign-in may take on are those of agencies, and none that owns or fills', async () => {
    const taken = await sql<{ role: string }[]>`
      select roleid::regrole::text as role from pg_auth_members where member = 'portal'::regrole order by 1`;
    const names = taken.map(({ role }) => role);
    expect(names).toContain('portal_school');
    for (const forbidden of ['portal_migration', 'portal_keeper', 'portal_matching', 'portal_finding']) {
      expect(names).not.toContain(forbidden);
    }
  });

  test.each([
    'portal_school',
    'portal_trust',
    'portal_vs_officer',
    'portal_partnership',
    'portal_governance',
  ])('%s may not name a plan type or its dates', async (role) => {
    const [may] = await sql`
        select bool_or(has_column_privilege(${role}, 'involvement_episode', name, 'select')) as any
        from unnest(array['type', 'from', 'to', 'registered_social_worker', 'source']) as name`;
    expect(may).toEqual({ any: false });
    const columns = await sql`
        select attname from pg_attribute where attrelid = 'involvement_now'::regclass and attname in ('type', 'from', 'to')`;
    expect([...columns]).toEqual([]);
  });

  test.each([
    'portal_partnership',
    'portal_administration',
    'portal_anyone',
    'portal_sign_in',
    'portal_worker',
  ])('%s may not touch a child or a consultation at all', async (role) => {
    const may = await sql`
        select name from unnest(array['child', 'child_identifier', 'enrolment', 'involvement_episode', 'involvement_now',
          'consultation', 'consultation_party', 'entry', 'event', 'action', 'draft', 'attachment', 'attendance_session',
          'attendance_period', 'suspension', 'reading', 'emergency_access', 'alert']) as name
        where has_any_column_privilege(${role}, name, 'select, insert, update') or has_table_privilege(${role}, name, 'delete')`;
    expect([...may]).toEqual([]);
  });

  test.each([
    'portal_partnership',
    'portal_administration',
    'portal_governance',
    'portal_anyone',
    'portal_sign_in',
    'portal_worker',
    'portal_matching',
  ])('%s may not touch what the queue is worked with', async (role) => {
    expect(await touched(role)).toEqual([]);
  });

  test.each(['portal_school', 'portal_trust', 'portal_social_care'])(
    '%s touches of it what one has seen, and nothing else',
    async (role) => {
      expect(await touched(role)).toEqual(['seen']);
    },
  );

  test('of a Virtual School, but for its manager, say nothing of the whole team', async () => {
    const may = await sql`
      select role || ' ' || name as may from unnest(array['portal_vs_officer', 'portal_vs_adviser', 'portal_virtual_school']) as role,
        unnest(array['capacity', 'escalation', 'authority_setting']) as name
      where has_any_column_privilege(role, name, 'insert, update') or has_table_privilege(role, name, 'delete')`;
    expect([...may]).toEqual([]);
  });

  test('have due dates told of by the worker alone', async () => {
    const may = await sql<{ role: string }[]>`
      select rolname as role from pg_roles where (rolname = 'portal' or rolname like 'portal\\_%') and rolname <> 'portal_keeper'
        and has_function_privilege(rolname, 'keeping.escalate(uuid, date)', 'execute')`;
    expect(may.map(({ role }) => role)).toEqual(['portal_worker']);
  });

  /** Of what the queue is worked with, the tables that a role may read or write. */
  async function touched(role: string): Promise<string[]> {
    const may = await sql<{ name: string }[]>`
      select name from unnest(array['snooze', 'flag', 'watch', 'seen', 'presence', 'saved_view', 'queue_preference', 'capacity',
        'escalation']) as name
      where has_any_column_privilege(${role}, name, 'select, insert, update') or has_table_privilege(${role}, name, 'delete')`;
    return may.map(({ name }) => name);
  }

  test('are told no address and no session of a colleague', async () => {
    const may = await sql`
      select rolname from pg_roles where rolname like 'portal\\_%' and rolname not in ('portal_sign_in', 'portal_migration')
        and (has_column_privilege(rolname, 'person', 'email', 'select')
          or has_any_column_privilege(rolname, 'sign_in_session', 'select') and rolname <> 'portal_worker'
          or has_table_privilege(rolname, 'identity', 'select'))`;
    expect([...may]).toEqual([]);
  });
});

describe('what runs with more rights than its caller', () => {
  // The owner's own makes tables; it takes a number, and belongs to the worker's test.
  test('has a search path of its own, belongs to a narrow role, and is nobody’s by default', async () => {
    const definers = await sql<{ name: string; path: string | null; owner: string; open: boolean }[]>`
      select p.oid::regprocedure::text as name, array_to_string(p.proconfig, ' ') as path, p.proowner::regrole::text as owner,
        has_function_privilege('portal_anyone', p.oid, 'execute') or has_function_privilege('portal_administration', p.oid, 'execute')
          and p.proname not in ('still_acting') as open
      from pg_proc p where p.prosecdef and p.proname <> 'make_reading_months' and p.pronamespace in (select oid from pg_namespace where nspname !~ '^pg_')`;
    expect(definers.length).toBeGreaterThan(10);
    for (const { name, path, owner, open } of definers) {
      expect({ name, path }).toEqual({ name, path: 'search_path=public, pg_temp' });
      expect(['portal_sign_in', 'portal_keeper', 'portal_matching', 'portal_finding']).toContain(owner);
      expect({ name, open }).toEqual({ name, open: false });
    }
  });
});
