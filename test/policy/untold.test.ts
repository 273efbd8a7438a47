import { describe, expect, test } from 'vitest';
import { abilityFor } from '#src/policy/ability.ts';
import type { Actor } from '#src/policy/actor.ts';
import { ruleBook } from '#src/policy/rule-book.ts';
import { untoldChild, untoldOfInvolvement } from '#src/policy/untold.ts';
import { someone } from '#test/policy/someone.ts';

describe('what is not told', () => {
  const book = ruleBook();
  const untold = (me: Actor) => untoldOfInvolvement(abilityFor(me), book);
  const plan =
    'You are not told the type of plan or the dates of the plan: that is for social workers, social care managers, Virtual School advisers and Virtual School managers';

  test('a school and an officer are never told the plan', () => {
    expect(untold(someone('school_staff'))).toEqual([plan]);
    expect(untold(someone('vs_officer'))).toEqual([plan]);
  });
  test('advisers, managers and the child’s team are told all', () => {
    expect(untold(someone('vs_adviser'))).toEqual([]);
    expect(untold(someone('vs_manager'))).toEqual([]);
    expect(untold(someone('social_worker'))).toEqual([]);
  });
  test('a child’s record that is not open says which would be', () => {
    const told = (me: Actor) => untoldChild(abilityFor(me), me);
    expect(told(someone('trust_staff'))).toBe(
      'The child’s own record is not open to you: trust staff read none',
    );
    expect(told(someone('school_staff'))).toBe(
      'The child’s own record is not open to you: school staff read only this much, its own pupils',
    );
  });
});
