import { describe, expect, test } from 'vitest';
import { statuses } from '#src/consultations/statuses.ts';
import { turnOf } from '#src/consultations/turn.ts';
import { action, asked, cases, facts, held, holder, may } from './turn-cases.ts';

test.each(cases)('for %s', (_words, over, isYours, heading, step) => {
  const turn = turnOf(facts(over));
  expect([turn.isYours, turn.heading, turn.step?.move]).toEqual([isYours, heading, step]);
});

test('a question is read only by those who may answer it', () => {
  const question = { status: 'information_requested', waitingOn: asked } as const;
  expect(turnOf(facts({ ...question, may: may('answer') })).next).toContain('Which days?');
  expect(turnOf(facts(question)).next).not.toContain('Which days?');
});

describe.each(statuses)('%s', (status) => {
  test('has words for everybody, and offers nobody what they may not do', () => {
    for (const reader of ['partner', 'virtual_school'] as const) {
      for (const adviser of [null, held, holder]) {
        const turn = turnOf(facts({ status, reader, adviser, todo: [action('A team', true)] }));
        expect(turn.heading).toMatch(/\S/);
        expect(turn.step).toBeUndefined();
      }
    }
  });
});
