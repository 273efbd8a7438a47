import { describe, expect, test } from 'vitest';
import { riskPhrases } from '#src/consultations/request/risk-phrases.ts';
import { ofSetting, useWorld } from './world.ts';

const { world, as, begin, answer } = useWorld();

describe('what is written', () => {
  test.each([
    'He says he is suicidal',
    'She wants to die',
    'They talked of suicide on Friday',
    'He threatened to kill his brother',
    'She has been self-harming since May',
    'SELF HARM marks on both arms',
    'He told us his dad hit him',
    'Seen with a bruise on the cheek',
    'She is scared to go home',
    'It is not safe at home',
    'He took an overdose',
    'He brought a knife in',
    'She has gone missing twice',
    'He ran away from home last week',
    'We fear he is being exploited',
    'County-lines activity',
    'She was raped',
    'He doesn’t want to live',
    'Cutting herself again',
    'There is nothing to eat at home',
    'Left alone overnight',
    'She was sexually assaulted',
  ])('asks about: %s', (worries) => {
    expect(riskPhrases({ worries })).not.toEqual([]);
  });

  test.each([
    'He kills time in the library',
    'Missing lessons and missing sessions on Mondays',
    'Her homework has gone missing again',
    'We gave suicide prevention training to staff',
    'He hit the ground running in year 7',
    'She beat her own record in the sponsored run',
    'He learnt to use a knife and fork',
    'He does not want to live with his grandmother',
    'He was hit by a car in 2022 and has recovered',
    'Punctuality is killing our figures',
    'A stab at the maths paper',
    'She is dying to join the choir',
    'The self-harm policy was reviewed',
    'Safe at home and at school',
    'He left alone at break and came back',
    'Risk of permanent exclusion',
    'He is attacking his work with energy',
    'The county council and its lines of support',
    'She does not like to go home early',
    'He feels beaten by algebra',
  ])('passes by: %s', (worries) => {
    expect(riskPhrases({ worries })).toEqual([]);
  });

  test('reads every free text, and only those', () => {
    for (const field of [
      'title',
      'question',
      'strengths',
      'tried',
      'attendanceNote',
      'childView',
      'childViewNotYet',
      'parentsNotYet',
      'groupDescription',
      'joinOthers',
    ]) {
      expect(riskPhrases({ [field]: 'suicidal' })).toEqual(['suicidal']);
    }
    expect(riskPhrases({ urgency: 'suicidal', atRisk: 'yes' })).toEqual([]);
  });
});

describe('somebody at risk', () => {
  test('stops the form: the referral route is shown, the draft is kept and cannot be sent', async () => {
    await world.portal
      .sql`insert into authority_setting ${world.portal.sql({ authority_id: world.scene.authority, name: 'urgent_concern', value: world.portal.sql.json('Ring Mockshire MASH on 0000 000 000'), from: '2026-01-01' })}`;
    const client = await as('teacher');
    const draft = await begin(client);
    await answer(client, draft, ofSetting);
    const check = await client.get(`${draft}/check`);
    const stopped = await client.submit(`${draft}/safety`, { atRisk: 'yes' });
    expect(stopped.location).toBe(`${draft}/safeguarding`);
    const route = await client.get(stopped.location!);
    expect(route.text()).toContain('ring 999');
    expect(route.text()).toContain('Ring Mockshire MASH on 0000 000 000');
    expect(route.text()).toContain('designated safeguarding lead');
    for (const path of ['', '/ask', '/check', '/suggestions', '/files']) {
      expect((await client.get(`${draft}${path}`)).location).toBe(`${draft}/safeguarding`);
    }
    const refused = await client.submitFrom(check);
    expect(refused.status).toBe(403);
    expect(refused.text()).toContain('Make a safeguarding referral now');
    expect(await world.portal.sql`select from consultation`).toHaveLength(0);

    expect((await client.submit(route.link('change your answer'), { atRisk: 'no' })).location).toBe(draft);
    expect((await client.submit(`${draft}/check`)).location).toMatch(/MCK-26-\d{6}\/submitted$/);
  });

  test('is asked about when words say so, once for each', async () => {
    const client = await as('teacher');
    const draft = await begin(client);
    await answer(client, draft, ofSetting);
    const write = (worries: string) =>
      client.submit(`${draft}/situation`, { ...ofSetting.situation, worries });
    expect((await write('He says he wants to die')).location).toBe(`${draft}/safety`);
    expect((await client.get(`${draft}/safety`)).text()).toContain(
      'You wrote “wants to die”. Is anyone at immediate risk?',
    );
    const check = await client.get(`${draft}/check`);
    expect(check.text('.govuk-inset-text')).toContain('Choose whether anyone is at risk');
    const [row] = await world.portal.sql`select version from draft where id = ${draft.split('/').at(-1)!}`;
    const version = String(row!.version);
    expect((await client.post(`${draft}/submission`, { version })).status).toBe(422);
    await answer(client, draft, { safety: { atRisk: 'no' } });
    expect((await write('He says he wants to die, he said in 2024')).location).toBe(draft);
    expect((await write('He wants to die, and talks of suicide')).location).toBe(`${draft}/safety`);
  });
});
