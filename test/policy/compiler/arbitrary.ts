import fc from 'fast-check';
import type { Question, Rule, Thing } from './thing.ts';

/* Few values, so that rules and things meet; among them what orders differently in a language, and nothing. */

const word = fc.constantFrom('a', 'b', 'B', 'é', '');
const number = fc.integer({ min: -2, max: 2 });
const orNull = <T>(some: fc.Arbitrary<T>) => fc.option(some, { freq: 3 });

const part = fc.record({ word: orNull(word), number: orNull(number) });
const thing: fc.Arbitrary<Thing> = fc.record({
  word: orNull(word),
  number: orNull(number),
  flag: orNull(fc.boolean()),
  parts: fc.array(part, { maxLength: 3 }),
});
export const someThings = fc.array(thing, { minLength: 1, maxLength: 8 });

/** A fact as a rule asks of it: a word or NULL, or one or two operators. */
function asked<T>(value: fc.Arbitrary<T>, ...inOrder: string[]): fc.Arbitrary<unknown> {
  const any = orNull(value);
  const list = fc.array(any, { maxLength: 3 });
  const by = (operators: string[], to: fc.Arbitrary<unknown>) =>
    operators.map((operator) => to.map((of) => ({ [operator]: of })));
  const one = fc.oneof(
    ...by(['$eq', '$ne'], any),
    ...by(['$in', '$nin'], list),
    ...by(['$exists'], fc.boolean()),
    ...by(inOrder, value),
  );
  return fc.oneof(
    any,
    one,
    fc.tuple(one, one).map(([first, second]) => ({ ...first, ...second })),
  );
}
const orders = ['$gt', '$gte', '$lt', '$lte'];

const ofPart = fc.record(
  { word: asked(word, ...orders), number: asked(number, ...orders) },
  { requiredKeys: [], noNullPrototype: true },
);
const conditions = fc.record(
  {
    word: asked(word, ...orders),
    number: asked(number, ...orders),
    flag: asked(fc.boolean()),
    parts: fc.record({ $elemMatch: ofPart }, { noNullPrototype: true }),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const rule: fc.Arbitrary<Rule> = fc.record(
  {
    action: fc.constantFrom('read', 'manage', 'write'),
    subject: fc.constantFrom('Thing', 'Thing', 'all', 'Other'),
    inverted: fc.boolean(),
    conditions,
    fields: fc.uniqueArray(fc.constantFrom('word', 'number'), { minLength: 1 }),
  },
  { requiredKeys: ['action', 'subject'], noNullPrototype: true },
);
export const question: fc.Arbitrary<Question> = fc.record({
  rules: fc.array(rule, { minLength: 1, maxLength: 6 }),
  field: fc.constantFrom(undefined, 'word', 'number', 'other'),
});
