import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#db/client.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { testDatabase } from '#test/support/database.ts';
import { question, someThings } from './arbitrary.ts';
import { fields, operators, priorities, things } from './rows.ts';
import { abilityOf, byCasl, bySql, compiled } from './thing.ts';

/* What CASL says of an object and what the rules compile to, run on PostgreSQL, are one set. */

let database: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const made = await testDatabase();
  drop = made.drop;
  database = openDatabase(made.options, { pool: 1, as: 'owner' });
});
afterAll(async () => {
  await database.close();
  await drop();
});

describe.each([
  ['an operator', operators],
  ['the weight of rules', priorities],
  ['fields', fields],
])('%s', (_, rows) => {
  test.each(rows)('$name', async ({ reads, ...question }) => {
    const answers = things.map((_, at) => reads.includes(at));
    expect(byCasl(question, things)).toEqual(answers);
    expect(await database.single((db) => bySql(db, [question], things))).toEqual([answers]);
  });
});

test('any rules on any things', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(question, { minLength: 1, maxLength: 40 }),
      someThings,
      async (questions, some) => {
        const answers = await database.single((db) => bySql(db, questions, some));
        questions.forEach((question, at) => {
          expect({ question, answers: answers[at] }).toEqual({ question, answers: byCasl(question, some) });
        });
      },
    ),
    { numRuns: 200 },
  );
});

describe('what has no SQL throws', () => {
  test.each<[string, object]>([
    ['a fact that is unknown', { wrod: 'a' }],
    ['a fact that every object has', { constructor: 'a' }],
    ['a fact of a relation, by a path', { 'parts.word': 'x' }],
    ['a fact that is unknown in a relation', { parts: { $elemMatch: { wrod: 'x' } } }],
    ['a relation as a value', { parts: 'x' }],
    ['an element of no fact', { parts: { $elemMatch: { $in: ['x'] } } }],
    ['a value as a relation', { word: { $elemMatch: { word: 'x' } } }],
    ['a pattern', { word: { $regex: '^a' } }],
    ['a number of rows', { parts: { $size: 1 } }],
    ['all of a list', { word: { $all: ['a'] } }],
    ['an alternative, which our rules do not know', { $or: [{ word: 'a' }, { number: 1 }] }],
    ['a negation, which our rules do not know', { word: { $not: { $eq: 'a' } } }],
    ['an operator that is misspelt', { word: { $eqq: 'a' } }],
    ['a value that is missing', { word: undefined }],
    ['a value that is missing from a list', { word: { $in: ['a', undefined] } }],
    ['a value that is missing, negated', { word: { $ne: undefined } }],
    ['an object', { word: { a: 1 } }],
    ['a list as a value', { word: ['a'] }],
    ['a date', { number: { $gt: new Date(0) } }],
  ])('%s', (_, conditions) => {
    expect(() => compiled({ rules: [{ action: 'read', subject: 'Thing', conditions }] })).toThrow();
  });

  test('a value of another kind than the column', () => {
    const ability = abilityOf([{ action: 'read', subject: 'Consultation', conditions: { status: 5 } }]);
    expect(() => accessibleBy(ability, 'read', 'Consultation')).toThrow('Consultation.status');
  });
});
