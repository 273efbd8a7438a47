import type { Database, Db } from '#db/client.ts';
import type { Question } from '../questions.ts';
import { type Statement, swapping } from '../statement.ts';

/** The owner's database, in which each statement that was written by hand too is sent as it was written. */
export function byHandOver(owner: Database, questions: Question[]): Database & { swaps(): number } {
  const written = new Map(
    questions.flatMap(({ portal, byHand }) =>
      portal.flat().map((asked, index) => [keyOf(asked), byHand.flat()[index]!] as const),
    ),
  );
  let swaps = 0;
  const over = (db: Db) =>
    swapping(db, (asked) => {
      const other = written.get(keyOf(asked));
      if (other) swaps++;
      return other ?? asked;
    });
  return {
    ...owner,
    transaction: (identity, work, last) => owner.transaction(identity, (db) => work(over(db)), last),
    swaps: () => swaps,
  };
}

const keyOf = ({ query, params }: Statement) => JSON.stringify([query, params]);
