import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '#db/client.ts';
import { findActor } from '#src/agencies/queries.ts';
import type { Filters } from '#src/consultations/queue/filters.ts';
import { listAdvisers } from '#src/consultations/queue/queries/advisers.ts';
import { listEscalations } from '#src/consultations/queue/queries/escalations.ts';
import { listLoads } from '#src/consultations/queue/queries/loads.ts';
import { findOptions } from '#src/consultations/queue/queries/options.ts';
import { countPartner, listPartner } from '#src/consultations/queue/queries/partner.ts';
import { countQueue, listQueue } from '#src/consultations/queue/queries/queue.ts';
import { listStuck } from '#src/consultations/queue/queries/stuck.ts';
import { listWaits } from '#src/consultations/queue/queries/waits.ts';
import { partnerViews, queueViews, sortsOf } from '#src/consultations/queue/views.ts';
import { abilityFor } from '#src/policy/ability.ts';
import type { Acting } from '#src/web/routes.ts';
import type { PersonName } from '#test/consultations/scene.ts';
import { type Board, now, setBoard } from '#test/queue/board.ts';

let board: Board;
const asked: { query: string; params: unknown[] }[] = [];
let db: Db;

beforeAll(async () => {
  board = await setBoard();
  const { sql } = board.portal;
  const { ids, authority } = board;
  const model = await board.consult('submitted');
  const [other] = await sql<{ id: string }[]>`select id from authority where prefix = 'OTH'`;
  // Twenty thousand, a quarter of them this authority's, half of those open, at three hundred schools.
  await sql`insert into agency (id, kind, name, authority_id, phase, district)
    select gen_random_uuid(), 'school', 'Invented School ' || n, ${authority}, 'primary', 'District ' || n % 7 from generate_series(1, 300) n`;
  await sql`
    insert into consultation
    select made.*
    from consultation c
    cross join generate_series(1, 20000) n
    join (select id, name, row_number() over (order by id) - 1 as place from agency where kind = 'school') s on s.place = n % 302
    cross join lateral jsonb_populate_record(c, jsonb_build_object(
      'local_authority_id', case when n % 4 = 0 then ${authority}::uuid else ${other!.id}::uuid end, 'id', gen_random_uuid(), 'reference', 'MCK-25-' || lpad(n::text, 6, '0'), 'setting_id', s.id,
      'subject_kind', 'setting', 'child_id', null, 'themes', array[case n % 9 when 0 then 'attendance' else 'other' end],
      'search_text', 'mck-25-' || lpad(n::text, 6, '0') || ' ' || md5(n::text) || ' ' || lower(s.name),
      'status', case when n % 8 > 0 then 'declined' when n % 3 = 0 then 'submitted' when n % 3 = 1 then 'information_requested' else 'allocated' end,
      'resume_status', case when n % 8 = 0 and n % 3 = 1 then 'submitted' end,
      'adviser_id', case when n % 8 = 0 and n % 3 = 2 then ${ids.adviser}::uuid end,
      'due_on', case when n % 8 = 0 and n % 3 <> 1 then date '2026-11-01' + n % 60 end,
      'ended_at', case when n % 8 > 0 then now() end,
      'submitted_at', timestamptz '2025-01-01' + n * interval '45 minutes',
      'changed_at', timestamptz '2025-01-01' + (n * 7919 % 20000) * interval '47 minutes')) made
    where c.reference = ${model}`;
  await sql`insert into consultation_party (local_authority_id, consultation_id, agency_id, reason, "from", status, changed_at)
    select c.local_authority_id, c.id, p.agency, p.reason, c.submitted_at, c.status, c.changed_at from consultation c,
      lateral (values (c.setting_id, 'requester'), (${ids.virtualSchool}::uuid, 'virtual_school')) p(agency, reason) where c.reference like 'MCK-25-%'`;
  await sql`insert into pause (local_authority_id, id, consultation_id, waiting_on_id, why, "from")
    select local_authority_id, gen_random_uuid(), id, setting_id, 'Which?', now() from consultation where status = 'information_requested'`;
  await sql`vacuum analyze`;
  db = drizzle(sql, {
    logger: { logQuery: (query, params) => asked.push({ query, params }) },
  }) as unknown as Db;
});
afterAll(() => board.close());

async function acting(who: PersonName): Promise<Acting> {
  const today = Temporal.PlainDate.from('2026-11-24');
  const [membership] = await board.portal.sql<
    { id: string }[]
  >`select id from membership where person_id = ${board.ids[who]}`;
  const found = await findActor(db, { personId: board.ids[who], membershipId: membership!.id, today });
  return { db, actor: found!.actor, ability: abilityFor(found!.actor), now, readings: [] };
}

const large = ['consultation', 'consultation_party'];

type Node = { 'Node Type': string; 'Relation Name'?: string; Plans?: Node[] };
/** A count's limit stops a reading after a thousand rows, which is then no reading of them all. */
const scans = (node: Node, under = ''): string[] => [
  ...(node['Node Type'] === 'Seq Scan' && under !== 'Limit' && large.includes(node['Relation Name']!)
    ? [node['Relation Name']!]
    : []),
  ...(node.Plans ?? []).flatMap((plan) => scans(plan, node['Node Type'])),
];

/** The tables that are read from end to end by what `work` asks. */
async function readWhole(work: () => Promise<unknown>): Promise<string[]> {
  asked.length = 0;
  await work();
  const statements = asked.splice(0);
  expect(statements.length).toBeGreaterThan(0);
  const plans = await Promise.all(
    statements.map(({ query, params }) =>
      board.portal.sql.unsafe(`explain (format json) ${query}`, params as never[]),
    ),
  );
  return plans.flatMap((plan) => scans(plan[0]!['QUERY PLAN'][0].Plan));
}

const narrowed: [string, Filters][] = [
  ['nothing', {}],
  ['a school', { school: 'of the scene' }],
  ['a search', { q: 'mck-25-000136' }],
  ['a theme and a phase', { theme: 'attendance', phase: 'primary' }],
  [
    'a span of days',
    { from: Temporal.PlainDate.from('2026-01-01'), to: Temporal.PlainDate.from('2026-02-01') },
  ],
];

describe.each(narrowed)('twenty thousand consultations, narrowed by %s', (_, narrowing) => {
  const filters = () => ({ ...narrowing, ...(narrowing.school && { school: board.ids.school }) });

  test('no view of the queue reads them all, in any order, on any page', async () => {
    const manager = await acting('manager');
    for (const view of Object.keys(queueViews) as (keyof typeof queueViews)[]) {
      for (const sort of sortsOf(view)) {
        const key = sort === 'due' ? '2026-11-20' : '2026-01-01T00:00:00Z';
        const place = { key, id: '01890000-0000-7000-8000-000000000999' };
        for (const paging of [{}, { after: place }, { before: place }]) {
          const read = await readWhole(() => listQueue(manager, { view, sort, filters: filters(), paging }));
          expect([view, sort, paging, read]).toEqual([view, sort, paging, []]);
        }
      }
    }
  });

  test('nor does counting the views', async () => {
    const manager = await acting('manager');
    expect(await readWhole(() => countQueue(manager, filters()))).toEqual([]);
  });

  test.each(['teacher', 'trustStaff', 'worker'] as const)('nor what a %s takes part in', async (who) => {
    const partner = await acting(who);
    const place = { key: '2026-01-01T00:00:00Z', id: '01890000-0000-7000-8000-000000000999' };
    for (const view of Object.keys(partnerViews) as (keyof typeof partnerViews)[]) {
      for (const paging of [{}, { after: place }, { before: place }]) {
        const read = await readWhole(() => listPartner(partner, { view, filters: filters(), paging }));
        expect([view, paging, read]).toEqual([view, paging, []]);
      }
    }
    expect(await readWhole(() => countPartner(partner, filters()))).toEqual([]);
  });
});

test('nor the filters’ own choices, nor the advisers’ loads', async () => {
  const manager = await acting('manager');
  expect(await readWhole(() => findOptions(manager))).toEqual([]);
  expect(await readWhole(() => listAdvisers(manager, { localAuthorityId: board.authority }))).toEqual([]);
});

test('nor the team’s board', async () => {
  const manager = await acting('manager');
  for (const list of [listLoads, listWaits]) expect(await readWhole(() => list(manager))).toEqual([]);
  expect(await readWhole(() => listStuck(manager, 5, 30))).toEqual([]);
  expect(await readWhole(() => listEscalations(manager, 26))).toEqual([]);
});

test('counts stop a little above a thousand', async () => {
  const counts = await countQueue(await acting('manager'), {});
  expect(counts).toMatchObject({ team: 1001, closed: 1001, unallocated: 1001 });
  const client = await board.portal.as(board.ids.manager);
  const page = await client.get('/queue?view=closed');
  expect(page.text('.queue-views__link[aria-current]')).toBe('Closed 1,000+');
  expect(page.text('.pager__words')).toBe('More than 1,000 consultations');
});
