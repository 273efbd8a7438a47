import type { Question, Rule, Thing } from './thing.ts';

/** The things of the table below, by their places: 2 has nothing but NULLs, 3 some. */
export const things: Thing[] = [
  { word: 'a', number: 1, flag: true, parts: [{ word: 'x', number: 1 }] },
  { word: 'b', number: 2, flag: false, parts: [] },
  { word: null, number: null, flag: null, parts: [{ word: null, number: 2 }] },
  {
    word: 'a',
    number: null,
    flag: true,
    parts: [
      { word: 'x', number: 2 },
      { word: 'y', number: 1 },
    ],
  },
];

export type Row = Question & { name: string; reads: number[] };

const can = (conditions?: object, fields?: string[]): Rule => ({
  action: 'read',
  subject: 'Thing',
  ...(conditions && { conditions }),
  ...(fields && { fields }),
});
const cannot = (conditions?: object, fields?: string[]): Rule => ({
  ...can(conditions, fields),
  inverted: true,
});

const where = (name: string, conditions: object, ...reads: number[]): Row => ({
  name,
  rules: [can(conditions)],
  reads,
});

export const operators: Row[] = [
  where('a word', { word: 'a' }, 0, 3),
  where('NULL', { word: null }, 2),
  where('$eq', { number: { $eq: 2 } }, 1),
  where('$ne, to NULL too', { word: { $ne: 'a' } }, 1, 2),
  where('$ne NULL', { word: { $ne: null } }, 0, 1, 3),
  where('$ne of a truth value', { flag: { $ne: true } }, 1, 2),
  where('$in', { word: { $in: ['b', 'c'] } }, 1),
  where('$in with NULL', { word: { $in: ['b', null] } }, 1, 2),
  where('$in of NULL alone', { number: { $in: [null] } }, 2, 3),
  where('$in of nothing', { word: { $in: [] } }),
  where('$nin, to NULL too', { word: { $nin: ['a'] } }, 1, 2),
  where('$nin with NULL', { word: { $nin: ['a', null] } }, 1),
  where('$nin of nothing', { word: { $nin: [] } }, 0, 1, 2, 3),
  where('$gt', { number: { $gt: 1 } }, 1),
  where('$gt, where NULL counts as nought', { number: { $gt: -1 } }, 0, 1, 2, 3),
  where('$gte, where NULL is not nought after all', { number: { $gte: 0 } }, 0, 1),
  where('$lt, NULL before all', { number: { $lt: 2 } }, 0, 2, 3),
  where('$lte, NULL before all', { number: { $lte: 0 } }, 2, 3),
  where('$lt of words, by their characters', { word: { $lt: 'B' } }, 2),
  where('$gt of words', { word: { $gt: 'a' } }, 1),
  where('$exists, NULL too', { word: { $exists: true } }, 0, 1, 2, 3),
  where('$exists not', { word: { $exists: false } }),
  where('two facts', { word: 'a', number: 1 }, 0),
  where('a fact twice', { number: { $gt: 0, $lt: 2 } }, 0),
  where('$elemMatch', { parts: { $elemMatch: { word: 'x' } } }, 0, 3),
  where('$elemMatch, both of one row', { parts: { $elemMatch: { word: 'x', number: 2 } } }, 3),
  where('$elemMatch of NULL', { parts: { $elemMatch: { word: null } } }, 2),
  where('$elemMatch with $in', { parts: { $elemMatch: { word: { $in: ['y', null] } } } }, 2, 3),
  where('$elemMatch with $ne', { parts: { $elemMatch: { word: { $ne: 'x' } } } }, 2, 3),
  where('no condition in it', {}, 0, 1, 2, 3),
];

export const priorities: Row[] = [
  { name: 'no rule', rules: [], reads: [] },
  { name: 'a rule of another verb', rules: [{ action: 'write', subject: 'Thing' }], reads: [] },
  { name: 'a rule of another noun', rules: [{ action: 'read', subject: 'Other' }], reads: [] },
  { name: 'everything', rules: [{ action: 'manage', subject: 'all' }], reads: [0, 1, 2, 3] },
  { name: 'refusals alone', rules: [cannot({ word: 'a' })], reads: [] },
  { name: 'a refusal after, NULL spared', rules: [can(), cannot({ word: 'a' })], reads: [1, 2] },
  {
    name: 'a refusal of NULL',
    rules: [can({ flag: { $ne: false } }), cannot({ number: null })],
    reads: [0],
  },
  { name: 'a refusal before is overridden', rules: [cannot({ word: 'a' }), can()], reads: [0, 1, 2, 3] },
  {
    name: 'a refusal between two grants is overridden by the later',
    rules: [can({ flag: true }), cannot({ word: 'a' }), can({ number: 1 })],
    reads: [0],
  },
  {
    name: 'a grant below a refusal adds what is not refused',
    rules: [can({ word: 'a' }), can({ flag: false }), cannot({ word: 'a' })],
    reads: [1],
  },
  { name: 'a refusal of all, after', rules: [can(), can({ word: 'a' }), cannot()], reads: [] },
  { name: 'a refusal of all, before', rules: [can(), cannot(), can({ word: 'b' })], reads: [1] },
  { name: 'a refusal with no condition in it', rules: [can(), cannot({})], reads: [] },
  {
    name: 'a refusal of every noun, before',
    rules: [{ action: 'manage', subject: 'all', inverted: true }, can({ word: 'a' })],
    reads: [0, 3],
  },
  {
    name: 'a refusal of every noun, after',
    rules: [can({ word: 'a' }), { action: 'manage', subject: 'all', inverted: true }],
    reads: [],
  },
  {
    name: 'a refusal by a relation, of what has none spared',
    rules: [can(), cannot({ parts: { $elemMatch: { word: 'x' } } })],
    reads: [1, 2],
  },
];

const oneForAll = [can(undefined, ['word']), can({ flag: true }, ['word', 'number'])];
const oneRefused = [can(), cannot({ word: 'a' }, ['number'])];

export const fields: Row[] = [
  { name: 'any field: by the widest rule', rules: oneForAll, reads: [0, 1, 2, 3] },
  { name: 'the field granted to all', rules: oneForAll, field: 'word', reads: [0, 1, 2, 3] },
  { name: 'the field granted to some', rules: oneForAll, field: 'number', reads: [0, 3] },
  { name: 'a field not granted', rules: oneForAll, field: 'flag', reads: [] },
  { name: 'any field, one of them refused', rules: oneRefused, reads: [0, 1, 2, 3] },
  { name: 'the field that is refused', rules: oneRefused, field: 'number', reads: [1, 2] },
  { name: 'a field that is not refused', rules: oneRefused, field: 'word', reads: [0, 1, 2, 3] },
  { name: 'refusals of fields alone', rules: [cannot(undefined, ['word'])], reads: [] },
  {
    name: 'a field of a record that is refused',
    rules: [can(undefined, ['word']), cannot({ flag: true })],
    field: 'word',
    reads: [1, 2],
  },
];
