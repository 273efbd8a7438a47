import type { PersonName } from '#test/consultations/scene.ts';
import { type Board, setBoard } from '#test/queue/board.ts';
import type { Client } from '#test/support/client.ts';

export type Desk = Board & {
  /** Whoever asks twice is given the same session. */
  as(who: PersonName): Promise<Client>;
  entriesOf(reference: string): Promise<Record<string, unknown>[]>;
  eventsOf(reference: string): Promise<string[]>;
};

/** A board with what triage needs beside it. */
export async function setDesk(): Promise<Desk> {
  const board = await setBoard();
  const { portal, ids } = board;
  const { sql } = portal;
  await sql`insert into resource ${sql({ slug: 'mornings', title: 'Calmer mornings', summary: 'Invented', body: 'Invented', themes: ['attendance'], phases: ['secondary'], audience: 'all', review_on: '2027-09-01' })}`;
  const clients = new Map<PersonName, Promise<Client>>();
  const idOf = async (reference: string): Promise<string> => (await board.found(reference)).id;
  return {
    ...board,
    as(who) {
      const client = clients.get(who) ?? portal.as(ids[who]);
      clients.set(who, client);
      return client;
    },
    entriesOf: async (reference) =>
      sql`select kind, audience, body, resources from entry where consultation_id = ${await idOf(reference)} order by written_at, id`,
    eventsOf: async (reference) =>
      (
        await sql`select what from event where consultation_id = ${await idOf(reference)} order by at, id`
      ).map(({ what }) => what),
  };
}

export const to = (reference: string, move?: string): string =>
  `/consultations/${reference}${move ? `/${move}` : ''}`;

/** What the form of a page carries without being asked. */
export async function hiddenOf(client: Client, path: string): Promise<{ version: string; key: string }> {
  const page = await client.get(path);
  const hidden = (name: string) => page.find(`main input[name=${name}]`).getAttribute('value')!;
  return { version: hidden('version'), key: hidden('key') };
}
