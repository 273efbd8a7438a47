import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { testDatabase } from '#test/support/database.ts';

let made: Awaited<ReturnType<typeof testDatabase>>;
let sql: postgres.Sql;
beforeAll(async () => {
  made = await testDatabase();
  sql = postgres({ ...made.options, max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql.end();
  await made.drop();
});

const standing = () => sql`
  select 'policy' as what, tablename || ' ' || policyname as name from pg_policies
  union all select 'trigger', tgrelid::regclass || ' ' || tgname from pg_trigger where not tgisinternal
  union all select 'grant', table_name || ' ' || grantee || ' ' || privilege_type
    from information_schema.role_table_grants where grantee like 'portal%'
  order by 1, 2`;

test('roles, policies and triggers are made again over themselves when what they say has changed', async () => {
  const before = await standing();
  await sql`update drizzle.policies set hash = 'of another version'`;
  await migrate(made.options);
  expect(await standing()).toEqual(before);
  expect(before.length).toBeGreaterThan(100);
});
