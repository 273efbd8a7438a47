import { expect, test } from 'vitest';
import { roles } from '#db/schema/agencies.ts';
import { readMatrix } from './matrix/read-matrix.ts';
import { cells } from './matrix/table.ts';

const columns = `   ${roles.join('  ')}`;
const row = (verb: string, ...said: string[]) =>
  `${verb}  ${roles.map((_, at) => said[at] ?? '-').join('  ')}`;
const table = (...lines: string[]) =>
  ['== Book', 'own (everyone): theirs', 'lent (school_staff): lent to them', 'any = own lent', ...lines].join(
    '\n',
  );

test('a cell is read for each relation of its role', () => {
  const read = readMatrix(table(columns, row('read', 'own', 'own'), row('burn', 'any'), row('ask', 'yes')));
  expect(read).toHaveLength(2 * 12 + 11);
  const of = (verb: string) => read.filter((cell) => cell.verb === verb && cell.role === 'school_staff');
  expect(of('read').map(({ relation, allowed }) => [relation, allowed])).toEqual([
    ['own', true],
    ['lent', false],
  ]);
  expect(of('burn').every(({ allowed }) => allowed)).toBe(true);
  expect(of('ask')).toEqual([
    { noun: 'Book', verb: 'ask', role: 'school_staff', relation: null, allowed: true },
  ]);
});

test.each<[fault: string, text: string, told: RegExp]>([
  ['a line before any section', row('read', 'own'), /line 1: there is no section yet/],
  ['a section twice', table('== Book'), /line 5: there is a section Book already/],
  ['a relation twice', table('own (vs_officer): again'), /line 5: own is said twice of vs_officer/],
  ['a role that is none', table('mine (headteacher): theirs'), /line 5: headteacher is no role/],
  [
    'a role without a column',
    table('   school_staff'),
    /line 5: the columns are not the roles: school_lead,/,
  ],
  ['a row before the columns', table(row('read', 'own')), /line 5: no column has been named/],
  ['a row that is too short', table(columns, 'read  own'), /line 6: 1 cells for 11 columns/],
  ['a row twice', table(columns, row('read', 'own'), row('read', 'own')), /line 7: read is said twice/],
  ['a word that is no relation', table(columns, row('read', 'ours')), /line 6: school_staff is never "ours"/],
  [
    'another role’s relation',
    table(columns, row('read', '-', 'lent')),
    /line 6: school_lead is never "lent"/,
  ],
  ['relations of a section that is not there', '== A\nrelations as in B', /line 2: there is no such section/],
])('%s is told with its line', (_fault, text, told) => {
  expect(() => readMatrix(text)).toThrow(told);
});

test('the rule book asks each thing once', () => {
  const asked = cells.map(({ noun, verb, role, relation }) => `${noun} ${verb} ${role} ${relation}`);
  expect(new Set(asked).size).toBe(asked.length);
  expect(new Set(cells.map(({ role }) => role))).toEqual(new Set(roles));
});
