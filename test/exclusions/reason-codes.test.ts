import { expect, test } from 'vitest';
import { exclusionReason, exclusionReasons } from '#src/exclusions/reason-codes.ts';

test('16 reasons, each once', () => {
  const codes = exclusionReasons.map(({ code }) => code).sort();
  expect(codes.join(' ')).toBe('BU DA DB DM DS LG MT OW PA PH PP RA SM TH VA VP');
});

const on = Temporal.PlainDate.from('2026-11-26');

test('"Other" is no longer a reason, nor are two codes often mistaken for one', () => {
  expect(exclusionReason('LG', on)?.reason).toBe('Abuse against sexual orientation and gender identity');
  for (const code of ['OT', 'LD', 'AS']) expect(exclusionReason(code, on)).toBeUndefined();
});

test('the list holds from September 2020', () => {
  const first = Temporal.PlainDate.from('2020-09-01');
  expect(exclusionReason('DB', first)?.code).toBe('DB');
  expect(exclusionReason('DB', first.subtract({ days: 1 }))).toBeUndefined();
});
