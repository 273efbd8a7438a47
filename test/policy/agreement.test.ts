import { eq, getTableColumns, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, nobody, openDatabase } from '#db/client.ts';
import { child, consultation, identity, membership } from '#db/schema/index.ts';
import { findActor } from '#src/agencies/queries.ts';
import { actions } from '#src/consultations/consultation.ts';
import { type Ability, abilityFor } from '#src/policy/ability.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { type Facts, thing, type Verb } from '#src/policy/subjects.ts';
import { seededDatabase } from '#test/support/database.ts';

/* What the rules say of a row in memory and what they compile to must be the same set, for everyone and every verb. */

type Known<N extends 'Consultation' | 'Child'> = { id: string; facts: Facts[N] };

let database: Database;
let drop: () => Promise<void>;
let people: { name: string; ability: Ability }[];
let consultations: Known<'Consultation'>[];
let children: Known<'Child'>[];

beforeAll(async () => {
  const made = await seededDatabase();
  drop = made.drop;
  database = openDatabase(made.options, { pool: 2 });
  await database.transaction(nobody, async (db) => {
    const today = Temporal.Now.plainDateISO('Europe/London');
    // The personas: every role, and every relation to the county's children.
    const memberships = await db
      .selectDistinctOn([membership.id], getTableColumns(membership))
      .from(membership)
      .innerJoin(identity, eq(identity.personId, membership.personId));
    people = [];
    for (const { id, personId, role } of memberships) {
      const found = await findActor(db, { personId, membershipId: id, today });
      if (found?.current)
        people.push({ name: `${role} ${found.actor.name}`, ability: abilityFor(found.actor) });
    }
    consultations = (await db.execute(sql`
      select id, json_build_object(
        'localAuthorityId', local_authority_id, 'status', status, 'requesterAgencyId', requester_agency_id,
        'adviserId', adviser_id,
        'waitingOnId', (select waiting_on_id from pause p where p.consultation_id = c.id and p."to" is null),
        'parties', (select coalesce(json_agg(json_build_object('agencyId', agency_id)), '[]') from consultation_party p
          where p.consultation_id = c.id and (p."to" is null or p."to" > now())), 'emergencies', json_build_array()) as facts
      from consultation c`)) as unknown as Known<'Consultation'>[];
    children = (await db.execute(sql`
      select id, json_build_object(
        'localAuthorityId', local_authority_id,
        'enrolments', (select coalesce(json_agg(json_build_object('agencyId', agency_id)), '[]') from enrolment e
          where e.child_id = c.id and e."from" <= ${today.toString()} and (e."to" is null or e."to" > ${today.toString()})),
        'episodes', (select coalesce(json_agg(json_build_object('agencyId', agency_id)), '[]') from involvement_episode e
          where e.child_id = c.id and e."from" <= ${today.toString()} and (e."to" is null or e."to" > ${today.toString()})), 'emergencies', json_build_array()) as facts
      from child c`)) as unknown as Known<'Child'>[];
  });
});
afterAll(async () => {
  await database.close();
  await drop();
});

describe('a rule on an object and the same rule as SQL', () => {
  const verbs: Verb[] = ['read', 'work_queue', 'allocate_to_anyone', ...actions];

  test.each(verbs)('%s Consultation', async (verb) => {
    for (const { name, ability } of people) {
      const inMemory = consultations.filter(({ facts }) =>
        ability.can(verb, thing('Consultation', facts) as never),
      );
      const rows = await database.transaction(nobody, (db) =>
        db
          .select({ id: consultation.id })
          .from(consultation)
          .where(accessibleBy(ability, verb, 'Consultation')),
      );
      expect({ name, ids: rows.map(({ id }) => id).sort() }).toEqual({
        name,
        ids: inMemory.map(({ id }) => id).sort(),
      });
    }
  });

  test('read Child', async () => {
    for (const { name, ability } of people) {
      const inMemory = children.filter(({ facts }) => ability.can('read', thing('Child', facts) as never));
      const rows = await database.transaction(nobody, (db) =>
        db
          .select({ id: child.id })
          .from(child)
          .where(accessibleBy(ability, 'read', 'Child')),
      );
      expect({ name, ids: rows.map(({ id }) => id).sort() }).toEqual({
        name,
        ids: inMemory.map(({ id }) => id).sort(),
      });
    }
  });

  test('the world has something to see, and something not to', () => {
    const sees = people.map(
      ({ ability }) =>
        consultations.filter(({ facts }) => ability.can('read', thing('Consultation', facts) as never))
          .length,
    );
    expect(sees.filter((count) => count === 0).length).toBeGreaterThan(2);
    expect(sees.filter((count) => count > 0 && count < consultations.length).length).toBeGreaterThan(10);
    expect(consultations.length).toBeGreaterThan(500);
    expect(children.length).toBeGreaterThan(1000);
  });
});
