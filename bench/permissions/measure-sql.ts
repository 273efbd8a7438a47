import { atMost, type Figure, orFailure, told } from '../figures.ts';
import { sideBySide } from '../side-by-side.ts';
import { ask, demandSameAnswers } from './answers.ts';
import type { Bench } from './bench.ts';
import type { Question } from './questions.ts';

/** What the portal asks, each in a transaction as who asks it, against the same written by hand as the owner. */
export async function measureSql(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const question of bench.questions) {
    const what = `SQL, ${question.name} of ${question.reader.name}`;
    figures.push(...(await orFailure(what, () => measureQuestion(what, question, bench))));
  }
  return figures;
}

async function measureQuestion(
  what: string,
  question: Question,
  { portal, owner, times }: Bench,
): Promise<Figure[]> {
  await demandSameAnswers(question, { portal, owner });
  const { actor } = question.reader;
  const { first, second, ratio } = await sideBySide(
    { first: () => ask(portal, actor, question.portal), second: () => ask(owner, actor, question.byHand) },
    { times },
  );
  return [
    atMost(`${what}: p50`, ratio.p50, 2, 'times by hand'),
    told(`${what}: p99`, ratio.p99, 'times by hand'),
    told(`${what}: p50, portal`, first.p50, 'ms'),
    told(`${what}: p50, by hand`, second.p50, 'ms'),
  ];
}
