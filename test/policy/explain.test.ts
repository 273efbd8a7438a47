import { describe, expect, test } from 'vitest';
import { abilityFor } from '#src/policy/ability.ts';
import type { Actor } from '#src/policy/actor.ts';
import { type Facts, thing } from '#src/policy/subjects.ts';
import { type Known, whyRead } from '#src/policy/why-read.ts';
import { someone } from '#test/policy/someone.ts';

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
