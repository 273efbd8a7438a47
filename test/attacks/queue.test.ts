import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import { now, type PersonName, type Scene, setScene } from '#test/consultations/scene.ts';
import { addPerson } from '#test/home/people.ts';
import { tryStatements } from '#test/policy/matrix/ways/postgresql.ts';
import type { Person } from '#test/policy/matrix/world/places.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import type { Ground, Who } from './insiders.ts';
import { ownAttempts } from './queue-attempts.ts';
import { plain } from './sending.ts';
import { teamAttempts } from './team-attempts.ts';

/* Attack 4: an insider at what the queue is worked with, by direct SQL in their own role. */

const attempts = [...ownAttempts, ...teamAttempts];

let portal: Portal;
let scene: Scene;
let ground: Ground;
const members = {} as Record<Who, Person>;
/** Of each attempt in turn. */
const answers = new Map<Who, string[]>();

const all: Who[] = [
  ...(['teacher', 'otherTeacher', 'trustStaff', 'worker', 'officer', 'adviser'] as const),
  ...(['otherAdviser', 'manager', 'neighbour', 'governance'] as const),
];

beforeAll(async () => {
  portal = await startPortal({ now: () => now });
  const { sql } = portal;
  scene = await setScene(sql);
  const { authority, ids, consult, found } = scene;
  const governance = await addPerson(sql, 'Gale Invented', {
    kind: 'governance',
    role: 'ig_officer',
    authority,
  });
  const people = { ...ids, governance } as Record<Who, string>;
  for (const row of await sql`select m.id, m.person_id, m.agency_id, m.role from membership m`)
    for (const who of Object.keys(people) as Who[])
      if (people[who] === row.person_id)
        members[who] = {
          personId: row.person_id,
          membershipId: row.id,
          agencyId: row.agency_id,
          role: row.role,
        };
  const [neighbours] = await sql`select id from authority where id <> ${authority}`;
  const record = await found(await consult('allocated'));
  const other = await found(await consult('allocated'));
  ground = {
    ...{ here: authority, elsewhere: neighbours!.id, record: record.id, other: other.id },
    ...{ members, private: newId(), shared: newId() },
  };
  const { adviser, officer } = members;
  const key = { local_authority_id: authority, consultation_id: record.id };
  const at = now.toString();
  const own = { local_authority_id: authority, person_id: adviser.personId };
  const view = { ...own, agency_id: adviser.agencyId, query: 'view=team', saved_at: at };
  await sql`insert into watch ${sql({ ...key, person_id: adviser.personId, from: at })}`;
  await sql`insert into seen ${sql([adviser, members.teacher].map(({ personId }) => ({ ...key, person_id: personId, at })))}`;
  await sql`insert into presence ${sql({ ...key, person_id: adviser.personId, since: at, renewed_at: at })}`;
  await sql`insert into queue_preference ${sql({ ...own, columns: ['who'], shortcuts: true })}`;
  await sql`insert into saved_view ${sql([
    { ...view, id: ground.private, name: 'Mine', shared: false },
    { ...view, id: ground.shared, name: 'Ours', shared: true },
  ])}`;
  await sql`insert into snooze ${sql({ ...key, until: '2026-12-01', why: 'It can wait', person_id: officer.personId, at })}`;
  await sql`insert into flag ${sql({ ...key, why: 'See this', person_id: officer.personId, at })}`;
  await sql`insert into capacity ${sql({ ...own, most: 20, set_by: members.manager.personId, set_at: at })}`;
  await sql`insert into escalation ${sql({ ...key, id: newId(), kind: 'near', due_on: '2026-12-01', at })}`;
  for (const who of all) {
    const statements = attempts.map(({ statement }) => statement(ground, members[who]));
    answers.set(who, await tryStatements(portal.connection, members[who], statements));
  }
});
afterAll(() => portal.close());

test.each(attempts.map(({ what, by }, at) => ({ what, by, at })))(
  '$what: $by.length may, and nobody else',
  ({ by, at }) => {
    const told = all.map((who) => [who, answers.get(who)![at]]);
    expect(told).toEqual(all.map((who) => [who, by.includes(who) ? 'yes' : 'no']));
  },
);

test('who signs in, who is nobody and the worker touch none of it', async () => {
  const tables = [
    'snooze',
    'flag',
    'watch',
    'seen',
    'presence',
    'saved_view',
    'queue_preference',
    'capacity',
  ];
  for (const role of ['portal_sign_in', 'portal_anyone', 'portal_worker'])
    for (const table of tables) {
      const read = portal.sql.begin(async (transaction) => {
        await transaction`select set_config('role', ${role}, true)`;
        await transaction`select from ${transaction(table)}`;
      });
      await expect(read, `${role} ${table}`).rejects.toThrow('permission denied');
    }
});

describe('a party cannot tell that it was put off, flagged or watched', () => {
  const parties: PersonName[] = ['teacher', 'trustStaff', 'worker', 'otherTeacher'];

  /** All that the person reads in any table, and by which transaction each row was written. */
  async function allOf({ personId, membershipId }: Person): Promise<string[]> {
    return portal.database.transaction({ personId, membershipId }, async (db) => {
      const tables = await db.execute<{ name: string }>(
        `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
          and has_table_privilege(c.oid, 'select') order by 1`,
      );
      const told: string[] = [];
      for (const { name } of tables) {
        const version = name === 'involvement_now' ? `''` : 't.xmin::text';
        const rows = await db.execute<{ row: string }>(
          `select ${version} || ' ' || t::text as row from "${name}" t order by 1`,
        );
        told.push(...rows.map(({ row }) => `${name} ${row}`));
      }
      return told;
    });
  }

  test('by any row that they read, nor by any page', async () => {
    const references = [await scene.consult('allocated'), await scene.consult('submitted')];
    const pages = async (who: PersonName) => {
      const client = await portal.as(scene.ids[who]);
      const paths = ['/', '/consultations', '/consultations?view=closed'];
      const records = references.flatMap((one) =>
        ['', '/timeline', '/plan', '/submitted'].map((page) => `/consultations/${one}${page}`),
      );
      const answers = [];
      for (const path of [...paths, ...records]) {
        // Where what is told of an open page begins, and a form’s key, are new in every answer.
        answers.push(
          `${path} ${plain(await client.get(path)).replaceAll(/since=[^"&]*|name="key" value="[^"]*"/g, '')}`,
        );
      }
      return answers;
    };
    // What they look at is written down, so each looks first, and rows are read when all have.
    const shown = new Map<PersonName, string[]>();
    const read = new Map<PersonName, string[]>();
    for (const who of [...parties, ...parties]) shown.set(who, await pages(who));
    for (const who of parties) read.set(who, await allOf(members[who]));
    const client = await portal.as(scene.ids.officer);
    const [c] = references;
    const until = { 'until-day': '4', 'until-month': '12', 'until-year': '2026' };
    for (const [page, fields] of [
      ['snooze', { why: 'It can wait', ...until }],
      ['snooze', { why: 'It can wait longer', ...until }],
      ['waking', {}],
      ['snooze', { why: 'It can wait', ...until }],
      ['flag', { why: 'See this' }],
      ['unflagging', {}],
      ['flag', { why: 'See this' }],
      ['watching', {}],
    ] as const)
      expect((await client.post(`/queue/${page}`, { c: c!, ...fields })).status).toBe(303);

    const kept =
      await portal.sql`select (select count(*)::int from snooze s where s.consultation_id = c.id) as snoozed,
      (select count(*)::int from event e where e.consultation_id = c.id and e.what in ('snooze', 'wake', 'flag', 'unflag')) as told
      from consultation c where c.reference = ${c!}`;
    expect([...kept]).toEqual([{ snoozed: 1, told: 7 }]);
    for (const who of parties) expect(await allOf(members[who])).toEqual(read.get(who));
    for (const who of parties) expect(await pages(who)).toEqual(shown.get(who));
  });
});
