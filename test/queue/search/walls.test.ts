import { createMongoAbility } from '@casl/ability';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Db, nobody, openDatabase } from '#db/client.ts';
import { findActor } from '#src/agencies/queries.ts';
import { listPartner, searchPartner } from '#src/consultations/queue/queries/partner.ts';
import { countQueue, listQueue } from '#src/consultations/queue/queries/queue.ts';
import { type Found, finding } from '#src/consultations/queue/queries/search.ts';
import { type PartnerView, partnerViews, type QueueView } from '#src/consultations/queue/views.ts';
import { type Ability, abilityFor } from '#src/policy/ability.ts';
import type { Actor } from '#src/policy/actor.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { insert, letGo } from '#test/policy/worlds/insert.ts';
import { makeWorld } from '#test/policy/worlds/make-world.ts';
import { spec } from '#test/policy/worlds/spec.ts';
import { inMemory } from '#test/policy/worlds/ways/in-memory.ts';
import type { World } from '#test/policy/worlds/world.ts';
import { testDatabase } from '#test/support/database.ts';

/* In random worlds, whoever searches, as typed or with an error, finds what the rules on objects let them read, and with
   either wall taken away nothing beside it. */

let made: Awaited<ReturnType<typeof testDatabase>>;
beforeAll(async () => {
  made = await testDatabase();
});
afterAll(() => made.drop());

/** The same verbs on the same nouns, whatever they stand to. */
const boundless = (ability: Ability): Ability =>
  createMongoAbility<Ability>(
    ability.rules.map(({ action, subject, fields }) => ({ action, subject, fields })),
  );

/** The ids that a search leaves in any view. */
async function searchAs(acting: Acting, isQueue: boolean, q: string, found?: Found): Promise<string[]> {
  if (isQueue) {
    const views: QueueView[] = ['team', 'closed'];
    const filters = { q, found };
    const pages = await Promise.all(
      views.map((view) => listQueue(acting, { view, sort: 'oldest', filters, paging: {} })),
    );
    const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
    const counts = await countQueue(acting, filters);
    expect(counts.team + counts.closed).toBe(ids.length);
    return ids.sort();
  }
  const { filters, counts } = await searchPartner(acting, { q });
  const views: PartnerView[] = ['open', 'closed'];
  const pages = await Promise.all(views.map((view) => listPartner(acting, { view, filters, paging: {} })));
  const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
  expect(counts.open + counts.closed).toBe(ids.length);
  expect(Object.keys(counts)).toEqual(Object.keys(partnerViews));
  return ids.sort();
}

const roles = [
  'school_staff',
  'school_lead',
  'trust_staff',
  'social_worker',
  'social_care_manager',
  'vs_officer',
  'vs_adviser',
  'vs_manager',
];

/** Each consultation of a child is found by the child's name alone, or by its reference. */
const named = (world: World): World => ({
  ...world,
  consultation: world.consultation.map((row) => ({
    ...row,
    searchText: `${row.reference.toLowerCase()} invented${row.childId ? ' thistlewick' : ''}`,
  })),
});

test('no search shows what its reader may not read, with either wall or both', async () => {
  const owner = postgres({ ...made.options, max: 1, onnotice: () => {} });
  const portal = openDatabase(made.options, { pool: 1 });
  const bare = openDatabase(made.options, { pool: 1, as: 'owner' });
  let shown = 0;
  let hidden = 0;
  try {
    await letGo(owner);
    await owner`grant usage on schema finding to portal_migration`;
    for (const of of fc.sample(spec, { seed: 5, numRuns: 6 })) {
      const now = Temporal.Now.instant();
      const world = named(makeWorld(of, now));
      await insert(owner, world);
      const verdictsOf = inMemory(world, now);
      for (const membership of world.membership.filter(({ role }) => roles.includes(role))) {
        const verdicts = await verdictsOf(membership);
        if (!verdicts) continue;
        const reads = new Set(verdicts.get('read Consultation'));
        const children = new Set(verdicts.get('read Child'));
        const actor = await bare.transaction(nobody, (db) => actorOf(db, membership, now));
        const isQueue = actor.agencyKind === 'virtual_school';
        const mine = world.consultation.filter(
          ({ id }) =>
            reads.has(id) &&
            (isQueue ||
              world.consultationParty.some(
                ({ consultationId, agencyId, to }) =>
                  consultationId === id &&
                  actor.reach.includes(agencyId) &&
                  (!to || Temporal.Instant.compare(to, now) > 0),
              )),
        );
        for (const q of ['invented', 'invenetd', 'thistlewick', 'thistelwick']) {
          const expected = mine
            .filter(({ childId }) => !q.startsWith('th') || (childId && children.has(childId)))
            .map(({ id }) => id)
            .sort();
          const acting = (db: Db, ability: Ability): Acting => ({ db, actor, ability, now, readings: [] });
          const [both, rulesAway] = await portal.transaction(
            { personId: membership.personId, membershipId: membership.id },
            async (db) => {
              const [row] = isQueue
                ? await db.execute<{ found: Found }>(sql`select ${finding({ q })} as found`)
                : [];
              const ability = abilityFor(actor);
              return [
                await searchAs(acting(db, ability), isQueue, q, row?.found),
                await searchAs(acting(db, boundless(ability)), isQueue, q, row?.found),
              ];
            },
          );
          const policiesAway = await bare.transaction(nobody, async (db) => {
            await db.execute(sql`set local role portal_migration`);
            return searchAs(acting(db, abilityFor(actor)), isQueue, q);
          });
          const who = `${membership.role}, ${q}`;
          expect([who, both]).toEqual([who, expected]);
          const beside = [...rulesAway!, ...policiesAway].filter((id) => !expected.includes(id));
          expect([who, beside]).toEqual([who, []]);
          shown += both!.length;
          hidden += world.consultation.length - both!.length;
        }
      }
    }
  } finally {
    await Promise.all([owner.end(), portal.close(), bare.close()]);
  }
  expect(shown).toBeGreaterThan(100);
  expect(hidden).toBeGreaterThan(100);
}, 300_000);

async function actorOf(
  db: Db,
  { id, personId }: { id: string; personId: string },
  now: Temporal.Instant,
): Promise<Actor> {
  const found = await findActor(db, { personId, membershipId: id, today: londonDay(now) });
  return found!.actor;
}
