import fc from 'fast-check';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, type Identity, openDatabase } from '#db/client.ts';
import { wordsOf } from '#src/consultations/queue/filters.ts';
import { fold } from '#src/web/fold.ts';
import { type PersonName, type Scene, setScene } from '#test/consultations/scene.ts';
import { testDatabase } from '#test/support/database.ts';
import { found } from './found.ts';
import { mayBeMeant, mistyped, text } from './names.ts';

let made: Awaited<ReturnType<typeof testDatabase>>;
let owner: postgres.Sql;
let scene: Scene;
let database: Database;
/** By id, what is searched of each consultation of the authority. */
const texts = new Map<string, string>();
const invented = fc.sample(text, { seed: 11, numRuns: 120 });

beforeAll(async () => {
  made = await testDatabase();
  owner = postgres({ ...made.options, max: 1, onnotice: () => {} });
  database = openDatabase(made.options, { pool: 1 });
  scene = await setScene(owner);
  for (const { first, last, school, number } of invented) {
    const search_text = fold(
      `MCK-26-${String(number).padStart(6, '0')} Late, on most mornings ${first} ${last} ${school}`,
    );
    const { id } = await scene.found(await scene.consult('submitted', { search_text }));
    texts.set(id, search_text);
  }
  const [other] = await owner<{ id: string }[]>`select id from authority where prefix = 'OTH'`;
  await owner`insert into consultation select (jsonb_populate_record(c, ${owner.json({ local_authority_id: other!.id, reference: 'OTH-26-000001', subject_kind: 'group', child_id: null, search_text: 'quillonia katherine fabelton' })} || jsonb_build_object('id', gen_random_uuid()))).* from consultation c limit 1`;
});
afterAll(async () => {
  await Promise.all([owner.end(), database.close()]);
  await made.drop();
});

async function as(who: PersonName): Promise<Identity> {
  const [membership] = await owner<
    { id: string }[]
  >`select id from membership where person_id = ${scene.ids[who]}`;
  return { personId: scene.ids[who], membershipId: membership!.id };
}

const vocabulary = () =>
  [
    ...new Set(
      [...texts.values()].flatMap((said) => [...said.split(' '), ...said.split(/[\s!-/:-@[-`{-~‘’ʼ“”–—]+/)]),
    ),
  ].filter((word) => !/\d/.test(word));

/** The same told plainly: every text that has each word; where there is none, every text that has one like each word. */
function expected(q: string) {
  const plain = (words: string) => words.replace(/['‘’ʼ`]/g, "'");
  const has = (said: string, word: string) => plain(said).includes(plain(word));
  const those = (holds: (said: string, word: string) => boolean) =>
    [...texts].filter(([, said]) => wordsOf(q).every((word) => holds(said, word))).map(([id]) => id);
  const exactly = those(has);
  if (exactly.length) return { close: false, ids: exactly.sort() };
  const words = vocabulary();
  const closely = those(
    (said, word) =>
      has(said, word) ||
      (!/\d/.test(word) && words.some((other) => mayBeMeant(word, other) && said.includes(other))),
  );
  return { close: closely.length > 0, ids: closely.sort() };
}

describe('a search of an authority', () => {
  test('finds every name with one error in it, its words in any order, and just what the rule says', async () => {
    const manager = await as('manager');
    const asked = fc.constantFrom(...invented).chain(({ first, last, school }) => {
      const words = [...new Set(wordsOf(`${first} ${last} ${school}`))];
      const long = words.filter((word) => [...word].length >= 4);
      return fc
        .tuple(fc.constantFrom(...long), fc.shuffledSubarray(words, { minLength: 0, maxLength: 2 }))
        .chain(([meant, others]) =>
          mistyped(meant).map((typed) => ({
            q: [typed, ...others.filter((word) => word !== meant)].join(' '),
            whose: fold(`${first} ${last} ${school}`),
          })),
        );
    });
    let closely = 0;
    await fc.assert(
      fc.asyncProperty(asked, async ({ q, whose }) => {
        const { ids, close } = await found(database, manager, q);
        expect({ close, ids: ids!.sort() }).toEqual(expected(q));
        if (!close) return;
        closely += 1;
        const names = ids!.map((id) => texts.get(id)!);
        expect(
          names.some((said) => said.includes(whose)),
          `${q} for ${whose}`,
        ).toBe(true);
      }),
      { numRuns: 200, endOnFailure: true },
    );
    expect(closely).toBeGreaterThan(100);
  });

  test.each([
    ['%', []],
    ['___', []],
    ['\\', []],
    ["o'fabel", "o'fabel"],
    ['o’fabel', "o'fabel"],
    ['ST NOWHERE`S', 'nowhere’s'],
    ['Storey-Fable, Ffion', 'ffion storey-fable'],
    ['dangling', 'đangling'],
  ])('%s', async (q, has) => {
    const { ids } = await found(database, await as('adviser'), q);
    if (typeof has !== 'string') return expect(ids).toEqual(has);
    expect(ids!.length).toBeGreaterThan(0);
    for (const id of ids!) expect(texts.get(id)).toContain(has);
  });

  test.each(['ncc%s', 'mck-26-%s', 'MCK 26 %s', 'mck26%s', 'mck - 26 - %s'].slice(1))(
    'a reference as %s',
    async (how) => {
      const { number } = invented[7]!;
      const padded = String(number).padStart(6, '0');
      const { ids, close } = await found(database, await as('officer'), how.replace('%s', padded));
      expect(close).toBe(false);
      expect(ids!.map((id) => texts.get(id)!.slice(0, 13))).toContain(`mck-26-${padded}`);
    },
  );

  test('a reference without its noughts', async () => {
    const { id } = await scene.found(
      await scene.consult('submitted', { search_text: 'mck-26-000123 alone' }),
    );
    texts.set(id, 'mck-26-000123 alone');
    expect((await found(database, await as('manager'), 'mck 26 123')).ids).toEqual([id]);
    // Figures are never forgiven.
    expect((await found(database, await as('manager'), 'mck 26 000124')).ids).toEqual([]);
  });

  test('never finds what another authority has, nor learns a word from it', async () => {
    for (const q of ['quillonia', 'quilonia', 'quilloina'])
      expect(await found(database, await as('manager'), q)).toMatchObject({ ids: [], close: false });
    expect((await found(database, await as('neighbour'), 'quilonia')).ids).toHaveLength(1);
    expect((await found(database, await as('neighbour'), 'storey-fable')).ids).toEqual([]);
  });

  test('is no one’s but a Virtual School’s', async () => {
    for (const who of ['teacher', 'trustStaff', 'worker'] as const)
      await expect(found(database, await as(who), 'katherine')).rejects.toMatchObject({
        cause: { code: '42501' },
      });
  });
});

test('of five thousand more, none is read that the index does not name', async () => {
  await owner`insert into consultation select made.* from consultation c
    cross join generate_series(1, 5000) n cross join lateral jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
      'reference', 'MCK-25-' || lpad(n::text, 6, '0'), 'search_text', 'mck-25-' || lpad(n::text, 6, '0') || ' ' || md5(n::text))) made
    where c.id = ${[...texts.keys()][0]!}`;
  await owner`vacuum analyze consultation`;
  const plan = await owner.begin(async (sql) => {
    const [{ condition } = { condition: '' }] = await sql<{ condition: string }[]>`
      select finding.condition('[["%llanfabelgoch%", "%fabelton%"], ["%katherine%"]]') as condition`;
    await sql`set local role portal_finding`;
    return sql.unsafe(
      `explain (analyze, costs off, timing off, summary off, buffers off)
       select id from consultation where local_authority_id = $1 and ${condition} limit 2001`,
      [scene.authority],
    );
  });
  const lines = plan.map((row) => row['QUERY PLAN']).join('\n');
  expect(lines).toContain('Bitmap Index Scan on consultation_search');
  expect(lines).not.toContain('Seq Scan');
  expect(lines).not.toMatch(/Rows Removed by .*: \d{3,}/);
});
