import { AbilityBuilder, createMongoAbility } from '@casl/ability';
import { describe, expect, test } from 'vitest';
import { type Ability, abilityFor } from '#src/policy/ability.ts';
import { reasonsFor, spoken } from '#src/policy/explain.ts';
import { reasons } from '#src/policy/relations.ts';
import { isReason, reachWords } from '#src/policy/rule-words.ts';
import { sampleActors } from '#src/policy/sample-actors.ts';
import { type Facts, thing } from '#src/policy/subjects.ts';
import { canSay, whyRead } from '#src/policy/why-read.ts';
import { someone } from '#test/policy/someone.ts';

const consultation = (set: Partial<Facts['Consultation']> = {}) =>
  thing('Consultation', {
    ...{ localAuthorityId: 'here', status: 'accepted', requesterAgencyId: 'theirs', adviserId: null },
    ...{ waitingOnId: null, parties: [], emergencies: [], ...set },
  });

describe('no rule goes without words', () => {
  test('every reason has some', () => {
    for (const reason of reasons) {
      expect(isReason(reason)).toBe(true);
      expect(reachWords(reason, { audience: { $in: ['all'] } })).not.toBe('');
    }
  });
  test.each(sampleActors)('every rule by which $role reads a record has a sentence', (me) => {
    for (const noun of ['Consultation', 'Child'] as const) {
      for (const rule of abilityFor(me).rulesFor('read', noun)) {
        expect({ noun, rule, said: canSay(noun, spoken(rule)) }).toMatchObject({ said: true });
      }
    }
  });
  test('a rule without a known reason, or without a sentence, throws where it lets somebody read', () => {
    const reads = (because?: string): Ability => {
      const { can, build } = new AbilityBuilder<Ability>(createMongoAbility);
      const rule = can('read', 'Consultation', { localAuthorityId: 'here' });
      if (because) rule.because(because);
      return build();
    };
    const record = consultation();
    const why = (ability: Ability) => () => whyRead(ability, someone('vs_officer'), record, {}, 'you');
    expect(why(reads())).toThrow('no words');
    expect(why(reads('since_it_is_tuesday'))).toThrow('since_it_is_tuesday');
    expect(why(reads('own_draft'))).toThrow('own_draft');
  });
});

test('all reasons that hold are given, and none where the rules say no', () => {
  const { can, build } = new AbilityBuilder<Ability>(createMongoAbility);
  can('close', 'Consultation', { localAuthorityId: 'here' }).because('authority');
  can('close', 'Consultation', { adviserId: 'me' }).because('holder');
  can('close', 'Consultation', { waitingOnId: 'ours' }).because('asked');
  const ability = build();
  expect(reasonsFor(ability, 'close', consultation({ adviserId: 'me' })).toSorted()).toEqual([
    'authority',
    'holder',
  ]);
  expect(
    reasonsFor(ability, 'close', consultation({ localAuthorityId: 'elsewhere', adviserId: 'me' })),
  ).toEqual(['holder']);
  expect(reasonsFor(ability, 'close', consultation({ localAuthorityId: 'elsewhere' }))).toEqual([]);
  expect(reasonsFor(ability, 'reopen', consultation({ adviserId: 'me' }))).toEqual([]);
});
