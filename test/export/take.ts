import { parseCsv, readXlsx } from 'hucre';
import type { Client } from '#test/support/client.ts';

export const said = { purpose: 'meeting', words: 'An invented meeting of the team', format: 'csv' };

/** A file that was taken, read as whoever opens it reads it. */
export type Taken = {
  response: Response;
  bytes: Buffer;
  columns: string[];
  /** Each line of the list, by its columns. */
  rows: Record<string, unknown>[];
  /** What stands at the end. */
  about: Record<string, unknown>;
};

/** Sends the form of a list's export as a browser does; throws where it gives no file. */
export async function take(
  client: Client,
  path: string,
  fields: Record<string, string> = {},
): Promise<Taken> {
  const response = await send(client, path, fields);
  if (!response.headers.get('content-disposition'))
    throw new Error(`${path} gave no file: ${response.status} ${await response.text()}`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const isBook = bytes.subarray(0, 2).toString() === 'PK';
  const lines = isBook
    ? (await readXlsx(bytes)).sheets[0]!.rows
    : parseCsv(bytes.toString('utf8'), { delimiter: ',' });
  const columns = lines[0]!.map(String);
  const ends = lines.findIndex(([first]) => first === 'About this file');
  const held = lines.slice(1, ends).filter((line) => line.some((cell) => cell !== null && cell !== ''));
  return {
    response,
    bytes,
    columns,
    rows: held.map((line) => Object.fromEntries(columns.map((name, at) => [name, line[at] ?? '']))),
    about: Object.fromEntries(lines.slice(ends + 1).map(([name, value]) => [name, value])),
  };
}

/** The answer as it begins. */
export async function send(
  client: Client,
  path: string,
  fields: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<Response> {
  const page = await client.get(path);
  if (!page.has('#export')) page.fail('has no form');
  const action = page.find('#export').getAttribute('action')!;
  const body = new URLSearchParams({ ...said, ...fields, _csrf: (await client.token())! });
  return fetch(new URL(action.replaceAll('&amp;', '&'), client.url), {
    method: 'POST',
    body,
    signal,
    redirect: 'manual',
    headers: {
      cookie: [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'sec-fetch-site': 'same-origin',
    },
  });
}

export const references = ({ rows }: Pick<Taken, 'rows'>) => rows.map((row) => row.Reference as string);
