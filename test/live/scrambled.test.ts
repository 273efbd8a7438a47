import fc from 'fast-check';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Audience } from '#db/schema/consultations.ts';
import type { PersonName } from '#test/consultations/scene.ts';
import type { Client } from '#test/support/client.ts';
import { type Listener, listenTo } from './listener.ts';
import { changesOf, type Stage, setStage } from './stage.ts';

/*
 * Whatever the order in which transactions begin and are committed, and however often a reader drops off and comes back,
 * to this process or that: each event that the reader may see is told once.
 */

const audiences = ['all', 'professionals', 'virtual_school'] as const;
const readers: [who: PersonName, audiences: readonly Audience[]][] = [
  ['teacher', ['all']],
  ['worker', ['all', 'professionals']],
  ['officer', audiences],
  ['manager', audiences],
];
const writers = 5;

type Step =
  | { write: number; audience: Audience }
  | { end: number; kept: boolean }
  | { reader: number; portal: 'woken' | 'looking' };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ write: fc.nat(writers - 1), audience: fc.constantFrom(...audiences) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      end: fc.nat(writers - 1),
      kept: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      reader: fc.nat(readers.length - 1),
      portal: fc.constantFrom('woken' as const, 'looking' as const),
    }),
  },
);

let stage: Stage;
let sql: postgres.Sql;
beforeAll(async () => {
  stage = await setStage();
  sql = postgres({ ...stage.woken.connection, max: writers + 1, onnotice: () => {} });
});
afterAll(async () => {
  await sql?.end();
  await stage?.close();
});

/** One who writes in a transaction that stays open as long as it likes. */
function createWriter(write: (on: postgres.Sql, audience: Audience) => Promise<string>) {
  let on: postgres.ReservedSql | undefined;
  let written: string[] = [];
  return {
    async write(audience: Audience) {
      if (!on) {
        on = await sql.reserve();
        await on`begin`;
      }
      written.push(await write(on, audience));
    },
    /** What is there for good by it. */
    async end(kept: boolean): Promise<string[]> {
      if (!on) return [];
      await on.unsafe(kept ? 'commit' : 'rollback');
      on.release();
      const ids = kept ? written : [];
      [on, written] = [undefined, []];
      return ids;
    },
  };
}

/** One who reads, and comes and goes. */
function createReader(clients: Record<'woken' | 'looking', Client>, path: string) {
  const told: string[] = [];
  let lastId: string | undefined;
  let listener: Listener | undefined;
  const drop = async () => {
    listener?.leave();
    await listener?.over;
    told.push(...(listener?.changes().map(({ id }) => id) ?? []));
    lastId = listener?.lastId ?? lastId;
    listener = undefined;
  };
  return {
    async comeOrGo(portal: 'woken' | 'looking') {
      if (listener) return drop();
      listener = await listenTo(clients[portal], path, lastId);
      await listener.begun();
    },
    async until(id: string) {
      if (!listener) listener = await listenTo(clients.looking, path, lastId);
      const has = () => listener!.changes().some((change) => change.id === id);
      while (!has()) await listener.next('changes');
      await drop();
    },
    told,
  };
}

test('each event is told once to each who may see it, and to nobody else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      const { scene } = stage;
      const reference = await scene.consult('allocated');
      const { id: consultation_id } = await scene.found(reference);
      const audienceOf = new Map<string, Audience>();
      const write = async (on: postgres.Sql, audience: Audience) => {
        const id = crypto.randomUUID();
        audienceOf.set(id, audience);
        await on`insert into event ${on({ local_authority_id: scene.authority, id, consultation_id, what: 'post', person_id: scene.ids.adviser, agency_id: scene.ids.virtualSchool, at: new Date(), audience })}`;
        return id;
      };
      const writing = Array.from({ length: writers }, () => createWriter(write));
      const reading = await Promise.all(
        readers.map(async ([who]) => {
          const clients = {
            woken: await stage.woken.as(scene.ids[who]),
            looking: await stage.looking.as(scene.ids[who]),
          };
          const reader = createReader(clients, who === 'manager' ? '/queue/changes' : changesOf(reference));
          await reader.comeOrGo('woken');
          return reader;
        }),
      );

      const there: string[] = [];
      for (const step of steps) {
        if ('write' in step) await writing[step.write]!.write(step.audience);
        else if ('end' in step) there.push(...(await writing[step.end]!.end(step.kept)));
        else await reading[step.reader]!.comeOrGo(step.portal);
      }
      for (const writer of writing) there.push(...(await writer.end(true)));
      // Committed after all the others: whoever has been told of it has been told of them.
      const last = await write(sql, 'all');
      await Promise.all(reading.map((reader) => reader.until(last)));

      for (const [i, [who, audiences]] of readers.entries()) {
        const expected = [...there, last].filter((id) => audiences.includes(audienceOf.get(id)!));
        expect([who, reading[i]!.told.toSorted()]).toEqual([who, expected.toSorted()]);
      }
    }),
    { numRuns: 12 },
  );
});
