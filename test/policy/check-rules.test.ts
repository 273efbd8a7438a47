import { expect, test } from 'vitest';
import { type AgencyKind, agencyKinds, type Role, roles } from '#db/schema/agencies.ts';
import { abilityFor } from '#src/policy/ability.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { checkRules } from '#src/policy/check-rules.ts';
import { sampleActors } from '#src/policy/sample-actors.ts';
import { abilityOf, type Rule } from '#test/policy/compiler/thing.ts';
import { everythingGoes } from '#test/support/everything-goes.ts';

test('the rule book compiles, for an actor of every role', () => {
  expect(sampleActors.map(({ role }) => role)).toEqual(roles);
  expect(new Set(sampleActors.map(({ agencyKind }) => agencyKind))).toEqual(new Set(agencyKinds));
  checkRules();
});

test('a rule book that allows everything compiles too', () => {
  checkRules(everythingGoes);
});

test.each<[string, Partial<Rule>, string]>([
  ['an unknown fact', { conditions: { colour: 'red' } }, 'Child.colour'],
  ['a fact of another noun', { conditions: { status: 'closed' } }, 'Child.status'],
  [
    'an unknown fact of a relation',
    { conditions: { enrolments: { $elemMatch: { year: 7 } } } },
    'Child.enrolments.year',
  ],
  ['an unknown operator', { conditions: { localAuthorityId: { $regex: '^0' } } }, 'regex'],
  ['a value that is missing', { conditions: { localAuthorityId: undefined } }, 'undefined'],
  [
    'an unknown fact, for a field alone',
    { fields: ['name'], inverted: true, conditions: { colour: 'red' } },
    'Child.colour',
  ],
  [
    'an unknown fact, for all that can be done',
    { action: 'manage', conditions: { colour: 'red' } },
    'colour',
  ],
  ['a fact that not every noun has', { subject: 'all', conditions: { status: 'closed' } }, 'status'],
  ['an unknown noun', { subject: 'Chlid' }, 'Chlid'],
])('%s is told of', (_, wrong, word) => {
  const rules: Rule[] = [
    { action: 'read', subject: 'Child' },
    { action: 'read', subject: 'Child', ...wrong },
  ];
  expect(() => checkRules(() => abilityOf(rules))).toThrow(word);
});

test.each(agencyKinds.flatMap((kind) => [...roles, 'inspector'].map((role) => ({ kind, role }))))(
  'a $role of a $kind has rules where such agencies have the role',
  ({ kind, role }) => {
    const sample = sampleActors.find((actor) => actor.role === role && actor.agencyKind === kind);
    const actor = {
      ...sampleActors[0]!,
      authorityId: sampleActors[0]!.agencyId,
      agencyKind: kind,
      role: role as Role,
    };
    if (sample) checkRules(abilityFor, [actor]);
    else expect(() => checkRules(abilityFor, [actor])).toThrow(role);
  },
);

test('a kind of agency that no file knows has no rules', () => {
  const actor = { ...sampleActors[0]!, agencyKind: 'choir' as AgencyKind };
  expect(() => checkRules(abilityFor, [actor])).toThrow('choir');
});

test('the fields of a noun are granted alike, so that pages may choose columns by name', () => {
  for (const actor of sampleActors) {
    const ability = abilityFor(actor);
    const fields = ability.rules.flatMap((rule) =>
      rule.subject === 'Involvement' ? (rule.fields ?? []) : [],
    );
    for (const field of fields) {
      expect(accessibleBy(ability, 'read', 'Involvement', field)).toEqual(
        accessibleBy(ability, 'read', 'Involvement'),
      );
    }
  }
});
