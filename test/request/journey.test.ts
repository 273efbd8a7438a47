import { describe, expect, test } from 'vitest';
import { agencyName } from '#test/consultations/scene.ts';
import { answers, ofSetting, referenceOf, upnOf, useWorld } from './world.ts';

const { world, as, born, begin, beginAbout, answer, consultation, parties } = useWorld();
const send = async (client: Awaited<ReturnType<typeof as>>, draft: string) =>
  referenceOf((await client.submit(`${draft}/check`)).location);

describe('a school asks', () => {
  test('about a child found by UPN, and is told the reference, who reads it and when it is due', async () => {
    const { sql } = world.portal;
    const upn = upnOf('999200012001');
    const child = await born({ given: 'Juniper', upn });
    await sql`insert into involvement_episode ${sql({ local_authority_id: world.scene.authority, id: child, child_id: child, agency_id: world.scene.ids.team, type: 'child_in_need', lead_practitioner: 'Sam Fictional', lead_role: 'Family Help lead', registered_social_worker: false, source: 'test', from: '2026-03-02' })}`;
    await sql`insert into attendance_period ${sql({ local_authority_id: world.scene.authority, child_id: child, agency_id: world.scene.ids.school, from: '2026-09-01', to: '2026-11-20', possible: 100, attended: 80, authorised: 12, unauthorised: 8, part_time: 4, suspended: 2 })}`;
    const client = await as('teacher');

    expect((await client.submit('/requests/new', { about: 'child' })).location).toBe('/requests/new/child');
    const found = await client.submit(
      '/requests/new/child',
      { upn: upn.toLowerCase() },
      { form: '#search-upn' },
    );
    expect(found.text()).toContain('Is this the child?');
    expect(found.text()).toContain('Juniper Invented');
    const draft = (
      await client.submitFrom(found, { child: `${world.scene.authority}_${child}` }, { form: '#found' })
    ).location!;

    const tasks = await client.get(draft);
    expect(tasks.text()).toContain('Juniper Invented, born 14 Mar 2012');
    expect(tasks.texts('.govuk-task-list__status')).toContain('Not started');
    const situation = await client.get(`${draft}/situation`);
    expect(situation.text()).toContain('80.0%: 80 of 100 sessions');
    expect(situation.text()).toContain('Persistent absence');
    const joining = await client.get(`${draft}/joining`);
    expect(joining.text()).toContain('Sam Fictional, Family Help lead, Make-believe Team');
    expect(joining.html).not.toMatch(/child.in.need|protection/i);

    await answer(client, draft, { ...answers, joining: { joinSocialCare: 'yes' } });
    expect((await client.get(draft)).text()).toContain('Saved at 10am');
    const sent = await client.submit(`${draft}/check`);
    const reference = referenceOf(sent.location);
    expect(reference).toMatch(/^MCK-26-\d{6}$/);
    const panel = await client.get(sent.location!);
    expect(panel.text()).toContain(reference);
    expect(panel.text()).toContain('Tuesday 1 December, in 5 school days');

    const row = await consultation(reference);
    expect(row).toMatchObject({
      status: 'submitted',
      subject_kind: 'child',
      child_id: child,
      setting_id: world.scene.ids.school,
      title: 'Late on most mornings',
      themes: ['attendance'],
      urgency: 'urgent',
      service_level_days: 5,
      requester_id: world.scene.ids.teacher,
      requester_agency_id: world.scene.ids.school,
    });
    expect(row.request).toEqual({
      question: 'How can we help with mornings?',
      ...answers.situation,
      attendanceNote: '',
      childView: 'The bus is the hard part',
      childViewNotYet: '',
      parentsKnow: 'yes',
      parentsNotYet: '',
      themes: ['attendance'],
      urgency: 'urgent',
      joinSocialCare: true,
      joinOthers: '',
    });
    expect(row.figures_at_start).toMatchObject({ possible: 100, attended: 80, partTime: 4 });
    expect(row.search_text).toBe(
      `${reference.toLowerCase()} late on most mornings juniper invented invented meadows academy`,
    );
    expect(await parties(reference)).toEqual([
      `${agencyName('school')}: requester`,
      `${agencyName('team')}: social_care_team`,
      `${agencyName('virtualSchool')}: virtual_school`,
    ]);
    expect(
      await sql`select what, before, after, audience from event where consultation_id = ${row.id}`,
    ).toEqual([
      {
        what: 'submit',
        before: { status: 'draft' },
        after: { status: 'submitted', version: 1 },
        audience: 'all',
      },
    ]);
    expect(
      (await sql`select form, submitted_as from draft where id = ${draft.split('/').at(-1)!}`)[0],
    ).toEqual({
      form: {},
      submitted_as: reference,
    });
    expect((await client.get(draft)).location).toBe(`/consultations/${reference}/submitted`);
  });

  test('about a child found by name and date of birth, however the name is typed', async () => {
    const child = await born({ given: 'Zoë', family: "O'Madeup-Né", born: '2013-01-02' });
    const client = await as('teacher');
    const found = await client.submit(
      '/requests/new/child',
      {
        familyName: 'OMADEUP NE',
        'bornOn-day': '2',
        'bornOn-month': 'jan',
        'bornOn-year': '2013',
      },
      { form: '#search-name' },
    );
    const draft = (
      await client.submitFrom(found, { child: `${world.scene.authority}_${child}` }, { form: '#found' })
    ).location!;
    await answer(client, draft, answers);
    expect((await consultation(await send(client, draft))).child_id).toBe(child);
  });

  test('is shown both of twins, and says nothing of a child elsewhere', async () => {
    await born({ given: 'Tamsin', family: 'Twin', born: '2014-06-01' });
    await born({ given: 'Tobias', family: 'Twin', born: '2014-06-01' });
    await born({ given: 'Elsewhere', family: 'Twin', born: '2014-06-01', school: world.scene.ids.other });
    const client = await as('teacher');
    const found = await client.submit(
      '/requests/new/child',
      { familyName: 'twin', 'bornOn-day': '1', 'bornOn-month': '6', 'bornOn-year': '2014' },
      { form: '#search-name' },
    );
    expect(found.text()).toContain('Which of these is the child?');
    expect(found.texts('#found strong')).toEqual(['Tamsin Twin', 'Tobias Twin']);
    const none = await client.submit(
      '/requests/new/child',
      {
        givenName: 'Elsewhere',
        familyName: 'Twin',
        'bornOn-day': '1',
        'bornOn-month': '6',
        'bornOn-year': '2014',
      },
      { form: '#search-name' },
    );
    expect(none.text()).toContain('No child on your roll was found');
    expect(none.link('Add the child')).toBe('/requests/new/child/details');
  });

  test('about a group', async () => {
    const client = await as('teacher');
    const draft = await begin(client, 'group');
    await answer(client, draft, {
      ...answers,
      group: { groupSize: '12', groupDescription: 'Year 9 who miss Mondays' },
    });
    const row = await consultation(await send(client, draft));
    expect(row).toMatchObject({
      subject_kind: 'group',
      child_id: null,
      figures_at_start: null,
      setting_id: world.scene.ids.school,
    });
    expect(row.request).toMatchObject({ groupSize: 12, groupDescription: 'Year 9 who miss Mondays' });
  });

  test('about the whole setting, with fewer questions', async () => {
    const client = await as('teacher');
    const draft = await begin(client, 'setting');
    expect((await client.get(draft)).text()).not.toContain('Parents or carers');
    await answer(client, draft, ofSetting);
    const reference = await send(client, draft);
    expect(await parties(reference)).toEqual([
      `${agencyName('school')}: requester`,
      `${agencyName('virtualSchool')}: virtual_school`,
    ]);
  });
});

describe('other agencies ask', () => {
  test('a trust about one of its schools, which takes part, and about the whole of it; never about a child', async () => {
    const client = await as('trustStaff');
    const page = await client.get('/requests/new');
    expect(page.texts('.govuk-radios__label')).toEqual([
      'A group of children',
      'The whole school or setting',
      'The whole trust',
    ]);
    expect((await client.get('/requests/new/child')).status).toBe(403);

    const school = (await client.submit('/requests/new', { about: 'setting' })).location!;
    expect((await client.get(school)).texts('.govuk-radios__label')).toEqual([agencyName('school')]);
    const draft = (await client.submit(school, { school: world.scene.ids.school })).location!;
    await answer(client, draft, ofSetting);
    expect(await parties(await send(client, draft))).toEqual([
      `${agencyName('trust')}: requester`,
      `${agencyName('school')}: setting`,
      `${agencyName('virtualSchool')}: virtual_school`,
    ]);

    const whole = (await client.submit('/requests/new', { about: 'trust' })).location!;
    await answer(client, whole, ofSetting);
    const row = await consultation(await send(client, whole));
    expect(row).toMatchObject({ subject_kind: 'trust', setting_id: world.scene.ids.trust });
  });

  test('a social worker about a child of the team, picked from a list; the school takes part', async () => {
    const client = await as('worker');
    expect((await client.get('/requests/new')).location).toBe('/requests/new/child');
    const list = await client.get('/requests/new/child');
    expect(list.texts('#found strong')).toContain('Wren Fictitious');
    const draft = (await client.submitFrom(list, { child: `${world.scene.authority}_${world.scene.child}` }))
      .location!;
    expect((await client.get(`${draft}/joining`)).text()).not.toContain('works with this child');
    await answer(client, draft, answers);
    expect(await parties(await send(client, draft))).toEqual([
      `${agencyName('school')}: setting`,
      `${agencyName('team')}: requester`,
      `${agencyName('virtualSchool')}: virtual_school`,
    ]);
    const other = await as('otherWorker');
    expect((await other.get('/requests/new/child')).text()).toContain('not working with any child now');
  });

  test('the Virtual School on behalf of a school that it looks for', async () => {
    const client = await as('officer');
    const search = (await client.submit('/requests/new', { about: 'setting' })).location!;
    expect(search).toBe('/requests/new/school?about=setting');
    const results = await client.submit(search, { q: 'pretend' });
    expect(results.texts('.govuk-radios__label')).toEqual([agencyName('other')]);
    expect((await client.submit(search, { q: '%' })).text()).toContain('No school was found');
    const draft = (await client.submitFrom(results, { school: world.scene.ids.other }, { form: '#choose' }))
      .location!;
    await answer(client, draft, ofSetting);
    const reference = await send(client, draft);
    expect(await parties(reference)).toEqual(
      [`${agencyName('virtualSchool')}: virtual_school`, `${agencyName('other')}: requester`].sort(),
    );
    expect((await consultation(reference)).requester_id).toBe(world.scene.ids.officer);
  });

  test('the Virtual School about any child of the authority', async () => {
    const child = await born({ given: 'Marlow', school: world.scene.ids.other });
    const client = await as('adviser');
    const draft = await beginAbout(client, child);
    await answer(client, draft, answers);
    expect(await parties(await send(client, draft))).toEqual(
      [`${agencyName('virtualSchool')}: virtual_school`, `${agencyName('other')}: requester`].sort(),
    );
    const neighbour = await as('neighbour');
    await expect(beginAbout(neighbour, child)).rejects.toThrow('0 forms #found');
  });
});
