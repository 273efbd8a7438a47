import { describe, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import { now } from '#test/consultations/scene.ts';
import { ofSetting, referenceOf, useWorld } from './world.ts';

const { world, as, begin, answer } = useWorld();

describe('sending', () => {
  test('with answers missing sends nothing, and leads to each of them', async () => {
    const client = await as('teacher');
    const draft = await begin(client, 'group');
    await answer(client, draft, { ask: ofSetting.ask });
    const check = await client.get(`${draft}/check`);
    expect(check.text('.govuk-inset-text')).toContain('Enter what is going well');
    expect(check.has('form[action$=submission]')).toBe(false);
    const refused = await client.post(`${draft}/submission`, { version: '2' });
    expect(refused.status).toBe(422);
    const links = refused.document.querySelectorAll('.govuk-error-summary a');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `${draft}/group?from=check#groupSize`,
      `${draft}/group?from=check#groupDescription`,
      `${draft}/situation?from=check#strengths`,
      `${draft}/situation?from=check#worries`,
      `${draft}/situation?from=check#tried`,
      `${draft}/child-view?from=check#childView`,
      `${draft}/carers?from=check#parentsKnow`,
      `${draft}/safety?from=check#atRisk`,
    ]);
    expect((await client.get(draft)).status).toBe(200);
  });

  test('what was changed since it was checked is checked again', async () => {
    const client = await as('teacher');
    const draft = await begin(client);
    await answer(client, draft, ofSetting);
    const check = await client.get(`${draft}/check`);
    await answer(client, draft, { joining: { joinOthers: 'Somebody else' } });
    expect((await client.submitFrom(check)).status).toBe(409);
  });

  test('shows what may help for its themes and phase, and goes on without where nothing does', async () => {
    const { sql } = world.portal;
    await sql`update agency set phase = 'secondary' where id = ${world.scene.ids.school}`;
    const resource = (slug: string, themes: string[], phases: string[]) =>
      sql`insert into resource ${sql({ slug, title: `About ${slug}`, summary: 'In short', body: 'At length', themes, phases, audience: 'professionals', review_on: '2027-01-01' })}`;
    await resource('mornings', ['attendance'], ['secondary']);
    await resource('first-days', ['attendance'], ['primary']);
    await resource('moving', ['transition'], ['secondary']);
    const client = await as('teacher');
    const draft = await begin(client);
    expect((await client.get(`${draft}/suggestions`)).location).toBe(`${draft}/check`);
    await answer(client, draft, ofSetting);
    const page = await client.get(`${draft}/suggestions`);
    expect(page.texts('main li a')).toEqual(['About mornings']);
    expect(page.link('Continue')).toBe(`${draft}/check`);
  });

  test('twenty times at once makes one consultation', async () => {
    const client = await as('teacher');
    const draft = await begin(client);
    await answer(client, draft, ofSetting);
    const check = await client.get(`${draft}/check`);
    const sent = await Promise.all(Array.from({ length: 20 }, () => client.submitFrom(check)));
    expect(sent.map(({ status }) => status)).toEqual(Array(20).fill(303));
    expect(new Set(sent.map(({ location }) => location)).size).toBe(1);
    const rows = await world.portal
      .sql`select count(*)::int as there from consultation where draft_id = ${draft.split('/').at(-1)!}`;
    expect(rows).toEqual([{ there: 1 }]);
  });

  test('two hundred drafts at once gives two hundred numbers without a gap', async () => {
    const { sql } = world.portal;
    const { ids, authority } = world.scene;
    const client = await as('teacher');
    const before = await lastNumber();
    const { ask, situation, safety, joining } = ofSetting;
    const drafts = Array.from({ length: 200 }, () => ({
      local_authority_id: authority,
      id: newId(),
      person_id: ids.teacher,
      agency_id: ids.school,
      subject_kind: 'setting',
      setting_id: ids.school,
      form: sql.json({ ...ask, ...situation, ...safety, ...joining }),
      started_at: now.toString(),
      saved_at: now.toString(),
    }));
    await sql`insert into draft ${sql(drafts)}`;
    await client.token();
    const sent = await Promise.all(
      drafts.map(({ id }) => client.post(`/requests/${id}/submission`, { version: '1' })),
    );
    const numbers = sent.map(({ location }) => Number(referenceOf(location).split('-').at(-1)));
    expect(numbers.sort((a, b) => a - b)).toEqual(
      Array.from({ length: 200 }, (_, index) => before + index + 1),
    );
    expect(await lastNumber()).toBe(before + 200);
  });

  async function lastNumber(): Promise<number> {
    const [row] = await world.portal.sql`
      select last from consultation_counter where local_authority_id = ${world.scene.authority} and year = 2026`;
    return row?.last ?? 0;
  }
});
