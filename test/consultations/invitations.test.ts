import { beforeAll, expect, test } from 'vitest';
import type { Client } from '#test/support/client.ts';
import { agencyName } from './scene.ts';
import { at, setStage } from './stage.ts';

// The database asks its own clock who takes part: the portal goes by the same.
const stage = setStage({});
let adviser: Client;
let teacher: Client;
beforeAll(async () => {
  [adviser, teacher] = [await stage.as('adviser'), await stage.as('teacher')];
});

test('an agency that is invited reads it from then on, until its part ends', async () => {
  const reference = await stage.scene.consult('allocated');
  const other = await stage.as('otherTeacher');
  expect((await other.get(at(reference))).status).toBe(404);
  const path = `${at(reference)}/parties`;
  const found = await adviser.get(`${path}?q=pretend`);
  expect(found.texts('.govuk-radios__label')).toEqual([agencyName('other')]);
  const sent = await Promise.all(
    [1, 2].map(() =>
      adviser.submitFrom(
        found,
        { agency: stage.scene.ids.other },
        { form: 'form[method=post]:has([name=agency])' },
      ),
    ),
  );
  expect(sent.map(({ status }) => status)).toEqual([303, 303]);
  expect((await other.get(at(reference))).status).toBe(200);
  expect((await other.get(at(reference))).html).not.toContain('Fictitious');
  expect((await adviser.get(`${at(reference)}/timeline`)).text()).toContain(`Invited an agency Kim Example`);
  const ending = `${path}/${stage.scene.ids.other}/ending`;
  expect((await teacher.post(ending)).status).toBe(403);
  expect((await adviser.post(ending)).status).toBe(303);
  expect((await other.get(at(reference))).status).toBe(404);
  expect((await adviser.post(ending)).status).toBe(404);
  // What a school is to its own pupil nobody ends here.
  expect((await adviser.post(`${path}/${stage.scene.ids.school}/ending`)).status).toBe(404);
});

test('an agency is found by part of its name, whatever signs are in it', async () => {
  const path = `${at(await stage.scene.consult('allocated'))}/parties`;
  for (const [asked, answer] of [
    ['%', []],
    ['_', []],
    ["O'", []],
    [agencyName('school'), []],
    ['FICTIONAL', [agencyName('otherTeam')]],
    ['Virtual', []],
  ] as const) {
    const page = await adviser.get(`${path}?q=${encodeURIComponent(asked)}`);
    expect(page.texts('.govuk-radios__label')).toEqual(answer);
  }
});

test('what waited for another change goes on with the parties as they are then', async () => {
  const reference = await stage.scene.consult('information_requested');
  const { id } = await stage.scene.found(reference);
  const { school } = stage.scene.ids;
  const writing = await stage.portal.sql.begin(async (sql) => {
    await sql`select from consultation where id = ${id} for update`;
    const sent = teacher.post(`${at(reference)}/entries`, {
      key: crypto.randomUUID(),
      audience: 'all',
      body: 'Just in time?',
    });
    await expect
      .poll(
        async () =>
          (
            await stage.portal
              .sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`
          ).count,
      )
      .toBe(1);
    await sql`update consultation_party set "to" = now() where consultation_id = ${id} and agency_id = ${school}`;
    return [sent] as const;
  });
  expect((await writing[0]).status).toBe(404);
});
