import { openDatabase } from '#db/client.ts';
import { isOfThePage } from '#test/support/statements.ts';
import { atMost, type Figure, told } from '../figures.ts';
import { serveOver } from '../permissions/served.ts';
import type { Bench } from './bench.ts';
import { addressOf } from './visit.ts';

/** What a page asks of the database, and all that its request sends. */
export async function measureStatements({ nations, sql, people, now }: Bench): Promise<Figure[]> {
  const sent: string[] = [];
  const database = openDatabase(nations.all, { pool: 1, onStatement: (statement) => sent.push(statement) });
  const served = await serveOver(database, sql, now);
  try {
    const get = await served.as(people[0]!);
    await get(addressOf('unallocated'));
    sent.length = 0;
    await get(addressOf('unallocated'));
    return [
      atMost('Statements of a page', sent.filter(isOfThePage).length, 5, 'statements'),
      told('Statements of a request, who it is for and its transaction too', sent.length, 'statements'),
    ];
  } finally {
    await served.close();
    await database.close();
  }
}
