import { AbilityBuilder, createMongoAbility } from '@casl/ability';
import { describe, expect, test } from 'vitest';
import type { Role } from '#db/schema/agencies.ts';
import { type Ability, abilityFor } from '#src/policy/ability.ts';
import type { Actor } from '#src/policy/actor.ts';
import { reasonsFor, spoken } from '#src/policy/explain.ts';
import { type Relation, reasons } from '#src/policy/relations.ts';
import { ruleBook } from '#src/policy/rule-book.ts';
import { isReason, reachWords } from '#src/policy/rule-words.ts';
import { sampleActors } from '#src/policy/sample-actors.ts';
import { type Facts, type Noun, thing, type Verb } from '#src/policy/subjects.ts';
import { untoldChild, untoldOfInvolvement } from '#src/policy/untold.ts';
import { canSay, type Known, whyRead } from '#src/policy/why-read.ts';

const someone = (role: Role, set: Partial<Actor> = {}): Actor => ({
  ...sampleActors.find((actor) => actor.role === role)!,
  ...{ personId: 'me', name: 'Rosa Quill', agencyId: 'ours', agencyName: 'Ours', authorityId: 'here' },
  reach: ['ours'],
  ...set,
});
const day = (iso: string) => Temporal.PlainDate.from(iso);
const at = (iso: string) => Temporal.Instant.from(iso);

const party = (
  agencyId: string,
  reason: NonNullable<Known['parties']>[number]['reason'],
  name = agencyId,
) => ({
  ...{ agencyId, reason, name },
  from: at('2026-07-02T23:30:00Z'),
});
const consultation = (facts: Partial<Facts['Consultation']> & Known) =>
  ({
    ...{ localAuthorityId: 'here', status: 'accepted', requesterAgencyId: 'theirs', adviserId: null },
    ...{ waitingOnId: null, parties: [], emergencies: [], ...facts },
  }) as Facts['Consultation'] & Known;
const child = (known: Known) => ({
  localAuthorityId: 'here',
  enrolments: [],
  episodes: [],
  emergencies: [],
  ...known,
});

const ofConsultation = (me: Actor, facts: Known, voice: 'you' | 'they' = 'you') => {
  const record = consultation(facts);
  return whyRead(abilityFor(me), me, thing('Consultation', record), record, voice);
};
const ofChild = (me: Actor, known: Known, voice: 'you' | 'they' = 'you') =>
  whyRead(abilityFor(me), me, thing('Child', child(known)), known, voice);

const opened = {
  personId: 'me',
  agencyId: 'ours',
  from: at('2026-07-03T09:15:00Z'),
  until: at('2026-07-03T10:15:00Z'),
};

describe('why a consultation can be read', () => {
  test.each<[string, Actor, Known, string[]]>([
    [
      'asked for it',
      someone('school_staff'),
      { parties: [party('ours', 'requester', 'Quillbrook Academy')] },
      ['Quillbrook Academy asked for this consultation, and has taken part since 3 July 2026'],
    ],
    [
      'is about its pupil',
      someone('school_lead'),
      { parties: [party('ours', 'setting', 'Quillbrook Academy')] },
      ['Quillbrook Academy has taken part as the school it is about since 3 July 2026'],
    ],
    [
      'works with the child',
      someone('social_worker'),
      { parties: [party('ours', 'social_care_team', 'North Team')] },
      ['North Team has taken part as the child’s social care team since 3 July 2026'],
    ],
    [
      'was invited',
      someone('school_staff'),
      { parties: [party('ours', 'invited', 'Elm School')] },
      ['Elm School was invited, and has taken part since 3 July 2026'],
    ],
    [
      'a school of the trust',
      someone('trust_staff', { reach: ['ours', 'a school'] }),
      { parties: [party('a school', 'requester', 'Elm School')] },
      [
        'Elm School asked for this consultation, and has taken part since 3 July 2026, and Ours speaks for it',
      ],
    ],
    [
      'two teams below',
      someone('social_care_manager', { reach: ['ours', 'one', 'two'] }),
      {
        parties: [
          party('one', 'social_care_team', 'North'),
          party('two', 'invited', 'South'),
          party('other', 'invited'),
        ],
      },
      [
        'North has taken part as the child’s social care team since 3 July 2026, and Ours speaks for it',
        'South was invited, and has taken part since 3 July 2026, and Ours speaks for it',
      ],
    ],
    [
      'the authority',
      someone('vs_officer', { agencyName: 'Northmere Virtual School' }),
      {},
      ['You work in Northmere Virtual School, which reads every consultation of the authority'],
    ],
    [
      'an emergency, in summer time',
      someone('social_worker'),
      { emergencies: [opened] },
      ['You opened it in an emergency at 10:15am; this ends at 11:15am'],
    ],
    [
      'both',
      someone('social_worker'),
      { parties: [party('ours', 'invited', 'North')], emergencies: [opened] },
      [
        'You opened it in an emergency at 10:15am; this ends at 11:15am',
        'North was invited, and has taken part since 3 July 2026',
      ],
    ],
    [
      'another’s emergency',
      someone('social_worker'),
      { emergencies: [{ ...opened, personId: 'another' }] },
      [],
    ],
    ['another agency’s part', someone('school_staff'), { parties: [party('theirs', 'requester')] }, []],
    ['a role that reads none', someone('partnership_lead'), { parties: [party('ours', 'invited')] }, []],
  ])('%s', (_what, me, known, sentences) => {
    expect(ofConsultation(me, known).toSorted()).toEqual(sentences.toSorted());
  });

  test('as it is told to somebody else', () => {
    expect(ofConsultation(someone('vs_manager'), {}, 'they')).toEqual([
      'Ours reads every consultation of the authority',
    ]);
    expect(ofConsultation(someone('social_worker'), { emergencies: [opened] }, 'they')).toEqual([
      'Rosa Quill opened it in an emergency at 10:15am; this ends at 11:15am',
    ]);
  });
});

describe('why a child’s record can be read', () => {
  const standing = (agencyId: string, name: string) => ({ agencyId, name, from: day('2025-09-02') });
  test.each<[string, Actor, Known, string[]]>([
    [
      'on roll',
      someone('school_staff'),
      { enrolments: [standing('ours', 'Alder Vale Academy'), standing('theirs', 'Elm School')] },
      ['Alder Vale Academy has been the child’s school since 2 September 2025'],
    ],
    [
      'of the team',
      someone('social_worker'),
      { episodes: [standing('ours', 'North Team')] },
      ['North Team has worked with the child since 2 September 2025'],
    ],
    [
      'of a team below',
      someone('social_care_manager', { reach: ['ours', 'below'] }),
      { episodes: [standing('below', 'North Team')] },
      ['North Team has worked with the child since 2 September 2025, and Ours speaks for it'],
    ],
    [
      'the authority',
      someone('vs_adviser'),
      {},
      ['You work in Ours, which reads the record of every child of the authority'],
    ],
    [
      'an emergency',
      someone('social_worker'),
      { emergencies: [opened] },
      ['You opened it in an emergency at 10:15am; this ends at 11:15am'],
    ],
    [
      'a trust',
      someone('trust_staff', { reach: ['ours', 'school'] }),
      { enrolments: [standing('school', 'Elm School')] },
      [],
    ],
    ['another school', someone('school_staff'), { enrolments: [standing('theirs', 'Elm School')] }, []],
  ])('%s', (_what, me, known, sentences) => {
    expect(ofChild(me, known)).toEqual(sentences);
  });
});

describe('what is not told', () => {
  const book = ruleBook();
  const onRoll = child({ enrolments: [{ agencyId: 'ours', name: 'Ours', from: day('2025-09-02') }] });
  const untold = (me: Actor, facts = onRoll) => untoldOfInvolvement(abilityFor(me), book, facts);
  const plan =
    'You are not told the type of plan or the dates of the plan: that is for social workers, social care managers, Virtual School advisers and Virtual School managers';

  test('a school and an officer are never told the plan', () => {
    expect(untold(someone('school_staff'))).toEqual([plan]);
    expect(untold(someone('vs_officer'))).toEqual([plan]);
  });
  test('advisers, managers and the child’s team are told all', () => {
    expect(untold(someone('vs_adviser'))).toEqual([]);
    expect(untold(someone('vs_manager'))).toEqual([]);
    const ours = child({ episodes: [{ agencyId: 'ours', name: 'Ours', from: day('2025-09-02') }] });
    expect(untold(someone('social_worker'), ours)).toEqual([]);
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
    const record = thing('Consultation', consultation({}));
    const why = (ability: Ability) => () => whyRead(ability, someone('vs_officer'), record, {}, 'you');
    expect(why(reads())).toThrow('no words');
    expect(why(reads('since_it_is_tuesday'))).toThrow('since_it_is_tuesday');
    expect(why(reads('own_draft'))).toThrow('own_draft');
  });
});

test('all reasons that hold are given, and none where the rules say no', () => {
  const grants = (grant: (can: (verb: Verb, noun: Noun, relation: Relation) => void) => void): Ability => {
    const builder = new AbilityBuilder<Ability>(createMongoAbility);
    grant((verb, noun, { where, because }) => builder.can(verb, noun, where).because(because));
    return builder.build();
  };
  const ability = grants((can) => {
    can('close', 'Consultation', { because: 'authority', where: { localAuthorityId: 'here' } });
    can('close', 'Consultation', { because: 'holder', where: { adviserId: 'me' } });
    can('close', 'Consultation', { because: 'asked', where: { waitingOnId: 'ours' } });
  });
  const facts = (set: Partial<Facts['Consultation']>) => thing('Consultation', consultation(set as never));
  expect(reasonsFor(ability, 'close', facts({ adviserId: 'me' })).toSorted()).toEqual([
    'authority',
    'holder',
  ]);
  expect(reasonsFor(ability, 'close', facts({ localAuthorityId: 'elsewhere', adviserId: 'me' }))).toEqual([
    'holder',
  ]);
  expect(reasonsFor(ability, 'close', facts({ localAuthorityId: 'elsewhere' }))).toEqual([]);
  expect(reasonsFor(ability, 'reopen', facts({ adviserId: 'me' }))).toEqual([]);
});
