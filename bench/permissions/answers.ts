import { isDeepStrictEqual } from 'node:util';
import type { Database, Db, Identity } from '#db/client.ts';
import type { Flights, Question } from './questions.ts';
import { run } from './statement.ts';

/** Asks in one transaction. */
export function ask(database: Database, identity: Identity, flights: Flights): Promise<unknown[][][]> {
  return database.transaction(identity, async (db: Db) => {
    const answers: unknown[][][] = [];
    for (const flight of flights) {
      answers.push(...(await Promise.all(flight.map((statement) => run(db, statement)))));
    }
    return answers;
  });
}

/** @throws Error where the portal and what is written by hand do not answer the same, or answer nothing */
export async function demandSameAnswers(
  { name, reader, portal, byHand }: Question,
  both: { portal: Database; owner: Database },
): Promise<void> {
  const given = await ask(both.portal, reader.actor, portal);
  const expected = await ask(both.owner, reader.actor, byHand);
  if (!given[0]?.length) throw new Error(`The ${name} of ${reader.name} is empty`);
  if (!isDeepStrictEqual(timeless(given), timeless(expected))) {
    throw new Error(
      `The ${name} of ${reader.name} is not what is written by hand:\n${differing(given, expected)}`,
    );
  }
}

/** Where the database stood when it was asked is another place each time. */
const timeless = (answers: unknown[][][]) =>
  answers.map((rows) =>
    rows.map((row) => row.filter((value) => !(typeof value === 'string' && /^\d+:\d+:[\d,]*$/.test(value)))),
  );

function differing(given: unknown[][][], expected: unknown[][][]): string {
  const rows = given.flat().map((row, index) => [row, expected.flat()[index]] as const);
  const [one, other] = rows.find(([one, other]) => !isDeepStrictEqual(one, other)) ?? [given, expected];
  return `${JSON.stringify(one)}\n${JSON.stringify(other)}`;
}
