import { expect, test } from 'vitest';
import { attendanceCode, attendanceCodes } from '#src/attendance/codes.ts';

const first = Temporal.PlainDate.from('2024-08-19');
const codesOf = (...groups: string[]) =>
  attendanceCodes
    .filter(({ group }) => groups.includes(group))
    .map(({ code }) => code)
    .sort()
    .join(' ');

test('34 codes, each once, in the groups of the regulations', () => {
  expect(new Set(attendanceCodes.map(({ code }) => code)).size).toBe(34);
  expect(attendanceCodes).toHaveLength(34);
  expect(codesOf('attending', 'attending elsewhere')).toBe('/ B K L P V W \\');
  expect(codesOf('authorised')).toBe('C C1 C2 E I J1 M R S T');
  expect(codesOf('unauthorised')).toBe('G N O U');
  expect(codesOf('not possible', 'administrative')).toBe('# D Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z');
});

test('they hold from 19 August 2024; H, J and Y had stopped by then', () => {
  expect(attendanceCode('C2', first)?.group).toBe('authorised');
  expect(attendanceCode('C2', first.subtract({ days: 1 }))).toBeUndefined();
  for (const stopped of ['H', 'J', 'Y', 'c2', '']) expect(attendanceCode(stopped, first)).toBeUndefined();
});
