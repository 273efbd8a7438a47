import { expect, test } from 'vitest';
import { roles } from '#db/schema/agencies.ts';
import { stems, trustNames } from '#db/seed/county/school-names.ts';
import { personas } from '#db/seed/personas.ts';
import { parseUpn } from '#src/children/upn.ts';
import { world } from './demonstration.ts';

test('every school is named after a place that is on no map', () => {
  const schools = world.agency.filter(({ kind }) => kind === 'school');
  expect(schools.length).toBe(150);
  const real = schools.filter(
    ({ name }) => !stems.some((stem) => name.replace(/^The /, '').startsWith(`${stem} `)),
  );
  expect(real).toEqual([]);
  expect(new Set(schools.map(({ authorityId, name }) => `${authorityId} ${name}`)).size).toBe(schools.length);
});

test('trusts, numbers and addresses are invented too', () => {
  const trusts = world.agency.filter(({ kind }) => kind === 'trust').map(({ name }) => name);
  expect(trusts.toSorted()).toEqual(['Harebell Learning Trust', ...trustNames].toSorted());
  const upns = world.childIdentifier.map(({ value }) => value);
  expect(upns.filter((value) => 'error' in parseUpn(value) || !/^.99[123]/.test(value))).toEqual([]);
  expect(world.agency.filter(({ urn }) => urn && !/^9\d{5}$/.test(urn))).toEqual([]);
  expect(world.person.filter(({ email }) => !email.endsWith('.example.org'))).toEqual([]);
});

test('someone can sign in for every role, and one person for two schools', () => {
  const held = new Set(personas.flatMap(({ memberships }) => memberships.map(({ role }) => role)));
  expect(roles.filter((role) => !held.has(role))).toEqual([]);
  expect(personas.some(({ memberships }) => memberships.length === 2)).toBe(true);
  expect(personas.length).toBeGreaterThanOrEqual(25);
  expect(new Set(world.identity.map(({ subject }) => subject))).toEqual(
    new Set(personas.map(({ key }) => key)),
  );
});
