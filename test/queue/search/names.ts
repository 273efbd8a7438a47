import fc from 'fast-check';

/* Invented children, schools and what fingers do to their names. */

const given = [
  'Zoë',
  'Sían',
  'Renée',
  'Nguyễn',
  'Trần',
  'Llywelyn',
  'Gwenllian',
  'Ffion',
  'Oluwaseun',
  'Björn',
  'محمد',
  'فاطمة',
  'Wrenna',
  'Katherine',
  'Thaddeus',
];
const family = [
  "O'Fabel",
  'O’Mythen',
  'Storey-Fable',
  'Llanfabelgoch',
  'Figmentová',
  'Đặngling',
  'de la Fiction',
  'Imaginaryson',
  'الخيالي',
  'Makebelieve-Ōta',
  'Pretendowicz',
];
const schools = ['St Nowhere’s Primary School', 'Ysgol Dychmygol', 'Fabelton Academy', 'Unreal High School'];

export const text = fc
  .tuple(fc.constantFrom(...given), fc.constantFrom(...family), fc.constantFrom(...schools), fc.nat(999_999))
  .map(([first, last, school, number]) => ({ first, last, school, number }));

/** One error in a word of four letters or more: one too many, one missing, another one, or two changed over. */
export const mistyped = (word: string) => {
  const letters = [...word];
  const at = fc.nat(letters.length - 1);
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
  return fc
    .tuple(fc.constantFrom('more', 'fewer', 'other', 'changed'), at, letter)
    .map(([how, place, other]) => {
      const [before, after] = [letters.slice(0, place), letters.slice(place + 1)];
      if (how === 'more') return [...before, other, letters[place], ...after].join('');
      if (how === 'fewer') return [...before, ...after].join('');
      if (how === 'other') return [...before, other, ...after].join('');
      return [
        ...before,
        ...(after.length ? [after[0], letters[place], ...after.slice(1)] : [letters[place]]),
      ].join('');
    });
};

/** How many errors lie between two words, as the textbook counts them: letters too many, missing, other, or changed over. */
function errorsBetween(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  const table = [...Array(a.length + 1)].map((_, i) =>
    [...Array(b.length + 1)].map((_, j) => (i ? (j ? 0 : i) : j)),
  );
  for (let i = 1; i <= a.length; i += 1)
    for (let j = 1; j <= b.length; j += 1) {
      const costs = [
        table[i - 1]![j]! + 1,
        table[i]![j - 1]! + 1,
        table[i - 1]![j - 1]! + Number(a[i - 1] !== b[j - 1]),
      ];
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        costs.push(table[i - 2]![j - 2]! + 1);
      table[i]![j] = Math.min(...costs);
    }
  return table[a.length]![b.length]!;
}

/** The rule of what may have been meant, told over. */
export function mayBeMeant(typed: string, word: string): boolean {
  const [t, w] = [[...typed].length, [...word].length];
  if (t < 3 || w < 4 || t > 40 || w > 40) return false;
  if (errorsBetween(typed, word) <= (Math.max(t, w) >= 8 ? 2 : 1)) return true;
  return (
    t >= 6 &&
    w > t &&
    [t - 1, t, t + 1].some((length) => errorsBetween(typed, [...word].slice(0, length).join('')) <= 1)
  );
}
