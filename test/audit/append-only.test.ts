import { beforeAll, describe, expect, test } from 'vitest';
import { at, setStage } from '#test/consultations/stage.ts';

/* What was read is never changed after, nor taken away. */

const stage = setStage();

beforeAll(async () => {
  const reference = await stage.scene.consult('submitted');
  await (await stage.as('teacher')).get(at(reference));
});

test('the owner of the table is refused too', async () => {
  const { sql } = stage.portal;
  for (const change of ["update reading set rule = 'role'", 'delete from reading'])
    await expect(sql.unsafe(change)).rejects.toThrow('only ever added to');
  expect(await sql`select rule from reading where what = 'GET /consultations/:reference'`).toEqual([
    { rule: 'takes_part' },
  ]);
});

describe('no role that the portal takes on', () => {
  test('may change, delete or empty the readings, as a whole or of a month', async () => {
    const rights = await stage.portal.sql`
      select r.rolname, c.relname, p.privilege
      from pg_roles r, pg_class c, unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) as p(privilege)
      where (r.rolname = 'portal' or r.rolname like 'portal\\_%') and r.rolname <> 'portal_migration'
        and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
        and c.relname ~ '^reading' and has_table_privilege(r.oid, c.oid, p.privilege)`;
    expect(rights).toEqual([]);
  });

  test('reads a month by itself, past the rules of the whole', async () => {
    const months = await stage.portal.sql`
      select c.relname from pg_roles r, pg_class c join pg_inherits i on i.inhrelid = c.oid
      where i.inhparent = 'reading'::regclass and r.rolname like 'portal\\_%' and r.rolname <> 'portal_migration'
        and has_table_privilege(r.oid, c.oid, 'SELECT')`;
    expect(months).toEqual([]);
  });

  test('writes one in another’s name', async () => {
    const { portal, scene } = stage;
    const [membership] = await portal.sql`select id from membership where person_id = ${scene.ids.teacher}`;
    const { sql } = await import('drizzle-orm');
    const write = (person: string) =>
      portal.database.transaction(
        { personId: scene.ids.teacher, membershipId: membership!.id },
        async (db) => {
          await db.execute(sql`
            insert into reading (local_authority_id, id, at, person_id, agency_id, role, child_id, what, rule)
            values (${scene.authority}, gen_random_uuid(), now(), ${person}, ${scene.ids.school}, 'school_staff',
              ${scene.child}, 'GET /children/:authority/:id', 'on_roll')`);
        },
      );
    await expect(write(scene.ids.teacher)).resolves.toBeUndefined();
    await expect(write(scene.ids.adviser)).rejects.toMatchObject({ cause: { code: '42501' } });
  });
});
