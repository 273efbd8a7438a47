import { AbilityBuilder, createMongoAbility } from '@casl/ability';
import { describe, expect, test } from 'vitest';
import { type Role, roles } from '#db/schema/agencies.ts';
import { presentRules } from '#src/access/present/rules.ts';
import { type Ability, abilityFor } from '#src/policy/ability.ts';
import type { Actor } from '#src/policy/actor.ts';
import { rolesThatMay, ruleBook } from '#src/policy/rule-book.ts';
import { fieldWords, nounWords, verbWords } from '#src/policy/rule-words.ts';
import { sampleActors } from '#src/policy/sample-actors.ts';
import type { Noun, Verb } from '#src/policy/subjects.ts';

const book = ruleBook();
const cell = (role: Role, noun: Noun, verb: Verb, field?: string, from = book) =>
  from.find((section) => section.noun === noun)?.rows.find((row) => row.verb === verb && row.field === field)
    ?.cells[role];

describe('each cell says what the raw rules say', () => {
  test.each(sampleActors)('$role', (me) => {
    const { rules } = abilityFor(me);
    let granted = 0;
    for (const noun of Object.keys(nounWords) as Noun[]) {
      for (const verb of Object.keys(verbWords) as Verb[]) {
        for (const field of fieldWords[noun] ? Object.keys(fieldWords[noun]) : [undefined]) {
          const reasons = rules
            .filter(({ action }) => [action].flat().includes(verb))
            .filter(({ subject }) => [subject].flat().includes(noun))
            .filter(({ fields }) => !fields || (field && [fields].flat().includes(field)))
            .map(({ reason }) => reason);
          const said = cell(me.role, noun, verb, field) ?? { reasons: [], words: [] };
          expect({ noun, verb, field, reasons: said.reasons.toSorted() }).toEqual({
            noun,
            verb,
            field,
            reasons: [...new Set(reasons)].toSorted(),
          });
          expect(said.words.every((words) => words !== '')).toBe(true);
          expect(said.words.length > 0).toBe(reasons.length > 0);
          granted += reasons.length;
        }
      }
    }
    expect(granted).toBeGreaterThan(0);
  });
});

test('some cells, in the words that a governor reads', () => {
  const words = (...of: Parameters<typeof cell>) => cell(...of)?.words.join('; ');
  expect(words('school_staff', 'Child', 'read')).toBe('its own pupils');
  expect(words('school_staff', 'Consultation', 'read')).toBe('where it takes part');
  expect(words('vs_officer', 'Consultation', 'read')).toBe('the whole authority');
  expect(words('vs_adviser', 'Consultation', 'accept')).toBe('the whole authority');
  expect(words('school_staff', 'Consultation', 'post')).toBe('where it takes part');
  expect(words('vs_adviser', 'Consultation', 'close')).toBe('what is allocated to them');
  expect(words('school_staff', 'Involvement', 'read', 'type')).toBe('');
  expect(words('social_worker', 'Involvement', 'read', 'type')).toBe(
    'children its teams work with; what they opened in an emergency',
  );
  expect(words('social_worker', 'Entry', 'read')).toBe(
    'to everyone taking part, to the Virtual School and social care',
  );
  expect(words('partnership_lead', 'Consultation', 'read')).toBe('');
  expect(rolesThatMay(book, 'Involvement', 'read', 'type')).toEqual([
    'social_worker',
    'social_care_manager',
    'vs_adviser',
    'vs_manager',
  ]);
});

const only =
  (
    grant: (
      can: AbilityBuilder<Ability>['can'],
      cannot: AbilityBuilder<Ability>['cannot'],
      me: Actor,
    ) => void,
  ) =>
  (me: Actor) => {
    const { can, cannot, build } = new AbilityBuilder<Ability>(createMongoAbility);
    grant(can, cannot, me);
    return build();
  };

describe('another rule set is another table', () => {
  const open = ruleBook(
    only((can, _cannot, { role }) => {
      can('read', 'Child', { localAuthorityId: 'here' }).because('authority');
      if (role === 'portal_admin') can('close', 'Consultation').because('role');
    }),
  );

  test('with its rows and cells, and no others', () => {
    expect(open.map(({ noun, rows }) => [noun, rows.map(({ verb }) => verb)])).toEqual([
      ['Consultation', ['close']],
      ['Child', ['read']],
    ]);
    for (const role of roles)
      expect(cell(role, 'Child', 'read', undefined, open)?.words).toEqual(['the whole authority']);
    expect(rolesThatMay(open, 'Consultation', 'close')).toEqual(['portal_admin']);
  });

  test('as it is shown', () => {
    const shown = presentRules(open);
    expect(shown.columns).toHaveLength(2);
    expect(shown.columns[1]).toBe('Portal administrators');
    expect(shown.sections[0]).toMatchObject({
      heading: 'Consultations',
      rows: [{ words: 'Close it', cells: ['', 'yes'] }],
    });
  });
});

test.each<[string, Parameters<typeof only>[0], string]>([
  ['gives no reason', (can) => can('read', 'Child'), 'no words'],
  ['gives a reason without words', (can) => can('read', 'Child').because('whim'), 'whim'],
  ['takes away', (_can, cannot) => cannot('read', 'Child').because('role'), 'takes away'],
  [
    'is of a field without words',
    (can) => can('read', 'Involvement', ['shoe_size']).because('role'),
    'shoe_size',
  ],
])('a rule that %s keeps the portal from starting', (_what, grant, words) => {
  expect(() => ruleBook(only(grant))).toThrow(words);
});

test('roles of which all is alike share a column, and each role is in one', () => {
  const { columns, sections } = presentRules(book);
  expect(columns).toContain('School staff and school leads');
  expect(columns.length).toBeLessThan(roles.length);
  for (const { rows } of sections) for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
});
