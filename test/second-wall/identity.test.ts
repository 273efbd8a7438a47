import { sql as query } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Db, type Identity, isMembershipOver, nobody, openDatabase } from '#db/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

/* Whom a transaction is for is the database's own to say, from the membership, at its beginning and at its end. */

type Member = Identity & { agencyId: string };
let portal: Portal;
let teacher: Member;
let adviser: Member;

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
  [teacher, adviser] = await Promise.all([memberOf('school-dt'), memberOf('vs-adviser')]);
});
afterAll(() => portal.close());
beforeEach(async () => {
  await portal.sql`update membership set "to" = null where id = ${teacher.membershipId}`;
  await portal.sql`update agency set open = true where id = ${teacher.agencyId}`;
});

async function memberOf(persona: string): Promise<Member> {
  const [row] = await portal.sql`
    select m.id as "membershipId", m.person_id as "personId", m.agency_id as "agencyId" from membership m
    join identity i on i.person_id = m.person_id where i.subject = ${persona} order by m.id`;
  return row as Member;
}

const settings = query`select current_user as role, acting.person() as person, acting.agency() as agency,
  acting.authority() as authority, acting.role() as acts, acting.reach() as reach`;
const seen = query<{ seen: number }>`select count(*)::int as seen from consultation`;
const countSeen = async (db: Db) => ((await db.execute(seen))[0] as { seen: number }).seen;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'answered',
    (error) => (isMembershipOver(error) ? 'refused' : error),
  );
const read = (identity: Identity) => portal.database.transaction(identity, countSeen);

describe('a membership', () => {
  test('is taken on with its agency, its authority and its reach', async () => {
    const [mine] = await portal.database.transaction(teacher, (db) => db.execute(settings));
    expect(mine).toMatchObject({
      role: 'portal_school',
      person: teacher.personId,
      agency: teacher.agencyId,
      acts: 'school_staff',
      reach: [teacher.agencyId],
    });
    expect(await read(teacher)).toBeGreaterThan(0);
  });

  test.each<[string, () => Identity]>([
    ['nobody has', () => ({ ...teacher, membershipId: '018a4f8a-0000-7000-8000-000000000000' })],
    ['is somebody else’s', () => ({ ...teacher, membershipId: adviser.membershipId })],
    ['is no id', () => ({ ...teacher, membershipId: '' })],
  ])('that %s gives no data and an error', async (_what, identity) => {
    const outcome = await refusal(read(identity()));
    expect(outcome).not.toBe('answered');
  });

  test('that ended, or whose agency was shut, is refused', async () => {
    await portal.sql`update membership set "to" = current_date - 1 where id = ${teacher.membershipId}`;
    expect(await refusal(read(teacher))).toBe('refused');
    await portal.sql`update membership set "to" = null where id = ${teacher.membershipId}`;
    await portal.sql`update agency set open = false where id = ${teacher.agencyId}`;
    expect(await refusal(read(teacher))).toBe('refused');
  });

  test('that ends while the request runs gives nothing, and keeps nothing', async () => {
    const outcome = await refusal(
      portal.database.transaction(teacher, async (db) => {
        await countSeen(db);
        await portal.sql`update membership set "to" = current_date - 1 where id = ${teacher.membershipId}`;
        return countSeen(db);
      }),
    );
    expect(outcome).toBe('refused');
  });

  test('that ends while a page is made sends the person to choose another, and shows nothing', async () => {
    const client = await portal.as('school-dt');
    const [one] = await portal.sql`
      select c.reference, c.title from consultation c join consultation_party p on p.consultation_id = c.id
      where p.agency_id = ${teacher.agencyId} and p."to" is null limit 1`;
    await portal.sql`create function wait_for_the_test() returns trigger language plpgsql as $$
      begin perform pg_advisory_xact_lock_shared(4711); return null; end $$`;
    await portal.sql`create trigger waits after insert on reading execute function wait_for_the_test()`;
    const holder = await portal.sql.reserve();
    try {
      await holder`select pg_advisory_lock(4711)`;
      const answer = client.get(`/consultations/${one!.reference}`);
      await somebodyWaits();
      await portal.sql`update membership set "to" = current_date - 1 where id = ${teacher.membershipId}`;
      await holder`select pg_advisory_unlock(4711)`;
      const { status, location, html } = await answer;
      expect({ status, chooses: location?.startsWith('/acting') }).toEqual({ status: 303, chooses: true });
      expect(html).not.toContain(one!.title);
    } finally {
      await holder`select pg_advisory_unlock_all()`;
      holder.release();
      await portal.sql`drop function wait_for_the_test() cascade`;
    }
  });
});

async function somebodyWaits(): Promise<void> {
  const waiting = () => portal.sql`
    select from pg_locks l join pg_stat_activity a using (pid)
    where l.locktype = 'advisory' and not l.granted and a.datname = current_database()`;
  while (!(await waiting()).count);
}

describe('settings that somebody forges within a statement', () => {
  test.each([
    ['the agency', "select set_config('app.agency', '%other%', true)"],
    ['the reach', "select set_config('app.reach', '{%other%}', true)"],
    ['the role of the person', "select set_config('app.role', 'vs_manager', true)"],
    ['the person', "select set_config('app.person', '%person%', true)"],
    ['the role of the database', "select set_config('role', 'portal_vs_manager', true)"],
    ['whom it acts for', "select set_config('role', 'portal_sign_in', true)"],
    [
      'everything',
      "select set_config('app.agency', '%other%', false), set_config('app.role', 'vs_manager', false)",
    ],
  ])('%s: the transaction is undone, and nothing of it is given out', async (_what, forged) => {
    const statement = forged.replace('%other%', adviser.agencyId).replace('%person%', adviser.personId);
    const outcome = await refusal(
      portal.database.transaction(teacher, async (db) => {
        await db.execute(query.raw(statement));
        return countSeen(db).catch(() => 0);
      }),
    );
    expect(outcome).not.toBe('answered');
    expect(await read(teacher)).toBeGreaterThan(0);
  });

  test('words of a request are no settings', async () => {
    const client = await portal.as('school-dt');
    const plain = await client.get('/consultations');
    const forged = await client.get(
      `/consultations?app.agency=${adviser.agencyId}&role=portal_vs_manager&agency=${adviser.agencyId}`,
    );
    const references = (html: string) => html.match(/NCC-\d\d-\d{6}/g);
    expect(references(forged.html)).toEqual(references(plain.html));
  });

  test('roles that fill tables or own functions are not there to be taken on', async () => {
    for (const role of [
      'portal_migration',
      'portal_keeper',
      'portal_matching',
      'portal_finding',
      'postgres',
    ]) {
      const work = portal.database.transaction(nobody, (db) =>
        db.execute(query`select set_config('role', ${role}, true)`),
      );
      await expect(work).rejects.toThrow();
    }
  });
});

describe('a connection', () => {
  test('is nobody’s again when the transaction is over, however it ended', async () => {
    const one = openDatabase(portal.connection, { pool: 1 });
    try {
      await one.transaction(teacher, countSeen);
      await one
        .transaction(adviser, async (db) => {
          await countSeen(db);
          throw new Error('given up');
        })
        .catch(() => {});
      await one.transaction(adviser, (db) => db.execute(query`select 1 / 0`)).catch(() => {});
      const [left] = await one.single((db) => db.execute(settings));
      expect(left).toEqual({
        role: 'portal_sign_in',
        person: null,
        agency: null,
        authority: null,
        acts: null,
        reach: [],
      });
      await expect(one.single(countSeen)).rejects.toThrow();
      const [anyone] = await one.transaction(nobody, (db) => db.execute(settings));
      expect(anyone).toMatchObject({ role: 'portal_anyone', person: null, reach: [] });
    } finally {
      await one.close();
    }
  });
});
