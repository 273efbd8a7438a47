import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Board, setBoard } from '#test/queue/board.ts';
import type { Client } from '#test/support/client.ts';
import { send } from './take.ts';

/* A long file leaves part by part, no faster than it is taken, and never looks whole where it is not. */

const rows = 3500;
/** Together far more than the buffers between a server and a client on one machine take. */
const title = 'invented '.repeat(700);
const path = '/queue/export?view=team';

let board: Board;
beforeAll(async () => {
  board = await setBoard();
  const reference = await board.consult('allocated');
  await board.portal.sql`insert into consultation select (jsonb_populate_record(c, jsonb_build_object(
      'id', gen_random_uuid(), 'reference', 'MCK-26-' || lpad((1000 + n)::text, 6, '0'), 'title', ${title}::text))).*
    from consultation c, generate_series(2, ${rows}) n where c.reference = ${reference}`;
});
afterAll(() => board.close());

/** How many parts were read for files. */
const reads = () => board.statements.filter((statement) => /as near inner join/i.test(statement)).length;
const lines = (text: string) => text.split('\r\n').length - 1;

async function begin(client: Client, signal?: AbortSignal) {
  board.statements.length = 0;
  const response = await send(client, path, {}, signal);
  const reader = response.body!.getReader();
  await reader.read();
  return { response, reader };
}

async function rest(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += decoder.decode(value, { stream: true });
  }
}

test('whole, it is one snapshot of what was there as it began, and says how long it is', async () => {
  const client = await board.portal.as(board.ids.manager);
  const { reader, response } = await begin(client);
  expect(response.headers.get('content-length')).toBeNull();
  expect(
    board.statements.filter((statement) =>
      /^begin isolation level repeatable read, read only/.test(statement),
    ),
  ).toHaveLength(1);
  await board.portal.sql`update consultation set title = 'Changed while it was read'`;
  const text = await rest(reader);
  expect(text).not.toContain('Changed while it was read');
  expect(text).toMatch(new RegExp(`"Consultations",${rows},`));
  expect(lines(text)).toBeGreaterThanOrEqual(rows);
  await board.portal.sql`update consultation set title = ${title}`;
});

describe('not whole, it breaks off', () => {
  test.each([
    [
      'their membership ends',
      (person: string) =>
        board.portal.sql`update membership set "to" = '2026-11-24' where person_id = ${person}`,
    ],
    [
      'they sign out',
      (person: string) =>
        board.portal.sql`update sign_in_session set ended_at = now() where person_id = ${person}`,
    ],
    [
      'they are signed out everywhere',
      (person: string) =>
        board.portal.sql`update person set session_epoch = '2026-11-25' where id = ${person}`,
    ],
  ])('once %s', async (_when, happens) => {
    const person = board.ids.manager;
    const { reader } = await begin(await board.portal.as(person));
    const before = reads();
    expect(before).toBeLessThan(rows / 500);
    await happens(person);
    await expect(rest(reader)).rejects.toThrow();
    expect(reads()).toBeLessThan(rows / 500);
    await board.portal.sql`update membership set "to" = null where person_id = ${person}`;
    await board.portal.sql`update person set session_epoch = '2020-01-01' where id = ${person}`;
  });

  test('once the database does', async () => {
    const { reader } = await begin(await board.portal.as(board.ids.manager));
    await board.portal.sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'portal' and datname = current_database() and xact_start is not null`;
    await expect(rest(reader)).rejects.toThrow();
  });
});

/** Once a statement like this is sent. */
function sent(pattern: RegExp): Promise<void> {
  const { statements } = board;
  const { promise, resolve } = Promise.withResolvers<void>();
  statements.push = (...all: string[]) => {
    if (all.some((statement) => pattern.test(statement))) resolve();
    return Array.prototype.push.apply(statements, all);
  };
  return promise;
}

test('nobody reads on for a person who has left', async () => {
  const left = new AbortController();
  await begin(await board.portal.as(board.ids.manager), left.signal);
  const undone = sent(/^rollback/);
  left.abort();
  await undone;
  expect(reads()).toBeLessThan(rows / 500);
});
