import { describe, expect, test } from 'vitest';
import { type Described, type Likely, matchChild } from '#src/children/match-child.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const described = (set: Partial<Described> = {}): Described => ({
  givenName: 'Juniper',
  familyName: 'Invented',
  bornOn: day('2012-03-14'),
  upn: null,
  ...set,
});
const record = (set: Partial<Likely> = {}): Likely => ({ ...described(), id: 'one', knownAs: null, ...set });

describe('which record is the child described', () => {
  type Row = [name: string, described: Described, likely: Likely[], answer: string | null | 'unclear'];
  const table: Row[] = [
    ['nobody', described(), [], null],
    ['name and date of birth', described(), [record()], 'one'],
    ['accents and case', described({ givenName: 'JÚNIPER' }), [record()], 'one'],
    [
      'hyphens and apostrophes',
      described({ familyName: 'O’Mad-Up' }),
      [record({ familyName: "o'mad up" })],
      'one',
    ],
    ['the name the child goes by', described({ givenName: 'Juno' }), [record({ knownAs: 'Juno' })], 'one'],
    ['another given name', described({ givenName: 'Jasper' }), [record()], null],
    ['another family name', described({ familyName: 'Other' }), [record()], null],
    ['another day', described({ bornOn: day('2012-03-15') }), [record()], null],
    ['number, name and date of birth', described({ upn: 'A1' }), [record({ upn: 'A1' })], 'one'],
    [
      'a number of another name',
      described({ upn: 'A1', givenName: 'Jasper' }),
      [record({ upn: 'A1' })],
      'unclear',
    ],
    [
      'a number of another day',
      described({ upn: 'A1' }),
      [record({ upn: 'A1', bornOn: day('2011-03-14') })],
      'unclear',
    ],
    ['the same child with another number', described({ upn: 'A2' }), [record({ upn: 'A1' })], 'unclear'],
    ['a number that the record lacks', described({ upn: 'A2' }), [record()], 'one'],
    ['no number, where the record has one', described(), [record({ upn: 'A1' })], 'one'],
    ['two of one name and day', described(), [record(), record({ id: 'two' })], 'unclear'],
    [
      'two of one name and day, told apart by number',
      described({ upn: 'A2' }),
      [record({ upn: 'A1' }), record({ id: 'two', upn: 'A2' })],
      'two',
    ],
    [
      'one by number, another by name',
      described({ upn: 'A2' }),
      [record(), record({ id: 'two', upn: 'A2', givenName: 'Jasper' })],
      'unclear',
    ],
    ['no letters in the name', described({ familyName: '-' }), [record()], null],
  ];
  test.each(table)('%s', (_name, said, likely, answer) => {
    const match = matchChild(said, likely);
    expect(match === 'unclear' ? match : (match.same?.id ?? null)).toBe(answer);
  });
});
