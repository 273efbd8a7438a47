import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#db/client.ts';
import { findActor } from '#src/agencies/queries.ts';
import { listHappenedSince } from '#src/consultations/queries/happened-since.ts';
import { abilityFor } from '#src/policy/ability.ts';
import { londonDay } from '#src/web/dates.ts';
import { now } from '#test/consultations/scene.ts';
import { type Stage, setStage } from './stage.ts';

/* A look reads what came since, and not what an authority has kept for years. */

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());

test('behind the database’s rules the look goes by the index, however much there is', async () => {
  const { sql, scene } = stage;
  const reference = await scene.consult('allocated');
  const { ids, authority } = scene;
  await sql`insert into event (local_authority_id, id, consultation_id, what, person_id, agency_id, at, audience)
    select ${authority}, gen_random_uuid(), (select id from consultation where reference = ${reference}), 'post',
      ${ids.adviser}, ${ids.virtualSchool}, now(), 'all' from generate_series(1, 20000)`;
  await sql`analyze event`;
  const [since] = await sql`select pg_current_snapshot()::text as position`;
  await stage.say('adviser', reference);

  const statements: string[] = [];
  const database = openDatabase(stage.woken.connection, {
    pool: 1,
    onStatement: (one) => statements.push(one),
  });
  const [member] = await sql`select id from membership where person_id = ${ids.officer}`;
  const who = { personId: ids.officer, membershipId: member!.id as string };
  const found = await database.single((db) => findActor(db, { ...who, today: londonDay(now) }));
  const actor = found!.actor;
  const plan = await database.transaction(who, async (db) => {
    const acting = { db, actor, ability: abilityFor(actor), now, readings: [] };
    await listHappenedSince(acting, { localAuthorityId: authority }, since!.position);
    return statements.find((one) => one.includes('pg_visible_in_snapshot'))!;
  });
  await database.close();

  const portal = postgres({ ...stage.woken.connection, username: 'portal', max: 1, onnotice: () => {} });
  const rows = await portal.begin(async (transaction) => {
    await transaction`set local role portal_sign_in`;
    await transaction`select set_config('role', identity.act_as(${who.membershipId}, ${who.personId}), true)`;
    const values = valuesIn(plan, authority, since!.position);
    return transaction.unsafe(`explain (analyze, costs off) ${plan}`, values);
  });
  await portal.end();
  const words = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(words).toMatch(/Index Scan using event_stream on event/);
  expect(words).not.toMatch(/Rows Removed by Filter: \d{3,}/);
});

/** In the order in which the statement has them. */
function valuesIn(statement: string, authority: string, position: string): string[] {
  const values: string[] = [];
  for (const [, number] of statement.matchAll(/\$(\d+)/g)) {
    const before = statement.slice(0, statement.indexOf(`$${number}`));
    const last = before.slice(-40);
    values[Number(number) - 1] = /xact" >= $/.test(last)
      ? position.split(':')[0]!
      : /pg_visible_in_snapshot/.test(last)
        ? position
        : /limit $/.test(last)
          ? '2001'
          : authority;
  }
  return values;
}
