import { atMost, type Figure, told } from '../figures.ts';
import { sideBySide } from '../side-by-side.ts';
import { ask, demandSameAnswers } from './answers.ts';
import type { Bench } from './bench.ts';

/** What the portal asks, each in a transaction as who asks it, against the same written by hand as the owner. */
export async function measureSql({ portal, owner, questions, times }: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const question of questions) {
    const { name, reader } = question;
    await demandSameAnswers(question, { portal, owner });
    const { first, second, ratio } = await sideBySide(
      {
        first: () => ask(portal, reader.actor, question.portal),
        second: () => ask(owner, reader.actor, question.byHand),
      },
      { times },
    );
    const what = `SQL, ${name} of ${reader.name}`;
    figures.push(
      atMost(`${what}: p50`, ratio.p50, 2, 'times by hand'),
      told(`${what}: p99`, ratio.p99, 'times by hand'),
      told(`${what}: p50, portal`, first.p50, 'ms'),
      told(`${what}: p50, by hand`, second.p50, 'ms'),
    );
  }
  return figures;
}
