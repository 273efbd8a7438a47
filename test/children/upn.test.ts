import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLetter, parseUpn } from '#src/children/upn.ts';

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const digits = fc.stringMatching(/^\d{12}$/);
const withCheckLetter = (rest: string) => checkLetter(rest) + rest;

describe('known numbers', () => {
  test.each([
    ['B801200005001', "python-stdnum's example"],
    ['P207000016049', '266 mod 23 is 13, which is P'],
    ['R89112345600A', 'a temporary number: its last letter counts 0'],
  ])('%s is right: %s', (upn) => {
    expect(parseUpn(upn)).toEqual({ upn });
  });

  test.each([
    ['A801200005001', 'B'],
    ['B207000016049', 'P'],
    // Two suppliers' help pages print this one as right: their sum of 267 is a slip for 266.
    ['Q207000016049', 'P'],
  ])('%s has a wrong first letter', (upn, right) => {
    expect(parseUpn(upn)).toEqual({
      error: `Check the UPN: with these numbers the first letter should be ${right}, not ${upn[0]}`,
    });
  });
});

test.each([
  ['b801200005001', { upn: 'B801200005001' }],
  [' B801 2000-05001\u00a0', { upn: 'B801200005001' }],
  ['  ', { error: 'Enter a UPN' }],
  ['B80120000500', { error: 'UPN must have 13 characters: this one has 12' }],
  ['8801200005001', { error: 'UPN must be a letter and 12 numbers; only the last of them may be a letter' }],
  ['B8012OOO05001', { error: 'UPN must be a letter and 12 numbers; only the last of them may be a letter' }],
  ['B80120000500é', { error: 'UPN must be a letter and 12 numbers; only the last of them may be a letter' }],
  ['S801200005001', { error: 'UPN cannot have the letter S: check whether it is a number' }],
  ['B80120000500O', { error: 'UPN cannot have the letter O: check whether it is a number' }],
])('"%s" as typed', (typed, answer) => {
  expect(parseUpn(typed)).toEqual(answer);
});

describe('what the check letter catches', () => {
  test('it is the sum of position times value, mod 23, worked out the long way', () => {
    fc.assert(
      fc.property(digits, ([a, b, c, d, e, f, g, h, i, j, k, l]) => {
        const two = Number(a) * 2 + Number(b) * 3 + Number(c) * 4 + Number(d) * 5 + Number(e) * 6;
        const seven = Number(f) * 7 + Number(g) * 8 + Number(h) * 9 + Number(i) * 10;
        const sum = two + seven + Number(j) * 11 + Number(k) * 12 + Number(l) * 13;
        expect(checkLetter([a, b, c, d, e, f, g, h, i, j, k, l].join(''))).toBe(letters[sum % 23]);
      }),
    );
  });

  // 23 is a prime above every weight and every difference of two digits, so none of their products vanishes.
  test('any one wrong digit, and any two neighbouring digits swapped', () => {
    fc.assert(
      fc.property(digits, fc.nat({ max: 11 }), fc.integer({ min: 1, max: 9 }), (rest, at, by) => {
        const letter = checkLetter(rest);
        const wrong = [...rest];
        wrong[at] = String((Number(wrong[at]) + by) % 10);
        expect(parseUpn(letter + wrong.join(''))).toHaveProperty('error');

        const swapped = [...rest];
        [swapped[at], swapped[(at + 1) % 12]] = [swapped[(at + 1) % 12]!, swapped[at]!];
        const isSame = swapped.join('') === rest;
        expect('upn' in parseUpn(letter + swapped.join(''))).toBe(isSame);
      }),
    );
  });

  test('any other first letter, and any other last letter of a temporary number', () => {
    fc.assert(
      fc.property(digits, fc.constantFrom(...letters), fc.constantFrom(...letters), (rest, right, wrong) => {
        fc.pre(right !== wrong);
        const upn = withCheckLetter(rest.slice(0, 11) + right);
        expect(parseUpn(upn)).toEqual({ upn });
        expect(parseUpn(upn.slice(0, 12) + wrong)).toHaveProperty('error');
        if (upn[0] !== wrong) expect(parseUpn(wrong + upn.slice(1))).toHaveProperty('error');
      }),
    );
  });

  test('but not a last digit that became the letter of the same value', () => {
    fc.assert(
      fc.property(digits, (rest) => {
        const upn = withCheckLetter(rest);
        const temporary = upn.slice(0, 12) + letters[Number(upn[12])];
        expect(parseUpn(temporary)).toEqual({ upn: temporary });
      }),
    );
  });
});
