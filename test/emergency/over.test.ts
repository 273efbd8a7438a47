import { describe, expect, test } from 'vitest';
import { known } from '#db/seed/known.ts';
import { setStage } from './stage.ts';

const stage = setStage();
const { onRoll } = known.children;

type Opened = Awaited<ReturnType<typeof stage.open>>;

async function openBoth(): Promise<{ consultation: Opened; child: Opened }> {
  const consultation = await stage.open({ by: 'reference', reference: stage.referenceOf() });
  return { consultation, child: await stage.open({ by: 'upn', upn: onRoll.upn }) };
}

/** Pages of both records that a reader may open. */
const pages = ({ consultation, child }: { consultation: Opened; child: Opened }) => [
  consultation.at,
  `${consultation.at}/timeline`,
  `${consultation.at}/plan`,
  child.at,
];

const ends: [how: string, end: (opened: Opened) => Promise<unknown>][] = [
  ['when its hour is over', ({ id }) => stage.age(id, 60)],
  [
    'when the person ends it on the record',
    async ({ client, at }) => {
      const answer = await client.submit(at, {}, { form: '/ending' });
      expect([answer.status, answer.location]).toEqual([303, '/emergency-access']);
    },
  ],
  [
    'when it is reviewed',
    async ({ id }) => {
      const officer = await stage.portal.as('governance');
      const words = { finding: 'not_justified', words: 'It could have waited for the team.' };
      const answer = await officer.submit(`/emergency-access/${id}/review`, words);
      expect(answer.status).toBe(303);
    },
  ],
];

describe('emergency access ends', () => {
  test.each(ends)('%s', async (_how, end) => {
    const opened = await openBoth();
    const { client } = opened.consultation;
    for (const page of pages(opened)) expect([page, (await client.get(page)).status]).toEqual([page, 200]);
    await end(opened.consultation);
    await end(opened.child);
    for (const page of pages(opened)) expect([page, (await client.get(page)).status]).toEqual([page, 404]);
    const meanwhile = await client.get('/emergency-access');
    expect(meanwhile.text('main section')).toContain('Ended at');
    expect(meanwhile.html).not.toContain(onRoll.familyName);
    expect(meanwhile.has('form[action$="/ending"]')).toBe(false);
  });

  test('a minute before its hour it is open, and of two that were opened one can be ended', async () => {
    const opened = await openBoth();
    const { client, at, id } = opened.consultation;
    await stage.age(id, 59);
    expect((await client.get(at)).status).toBe(200);
    await client.submit(opened.child.at, {}, { form: '/ending' });
    expect((await client.get(at)).status).toBe(200);
    expect((await client.get(opened.child.at)).status).toBe(404);
  });

  test('to end it again changes nothing', async () => {
    const { client, id } = await stage.open({ by: 'upn', upn: onRoll.upn });
    const endedAt = async () => (await stage.sql`select ended_at from emergency_access where id = ${id}`)[0];
    await client.post(`/emergency-access/${id}/ending`);
    const first = await endedAt();
    expect((await client.post(`/emergency-access/${id}/ending`)).status).toBe(303);
    expect(await endedAt()).toEqual(first);
    expect(
      (await stage.sql`select from event where what = 'end_emergency' and after ->> 'emergencyId' = ${id}`)
        .count,
    ).toBe(1);
  });
});

describe('while it is open', () => {
  test('it is nobody else’s: not a colleague’s of the same team', async () => {
    const opened = await openBoth();
    const colleague = await stage.colleague();
    for (const page of pages(opened)) expect([page, (await colleague.get(page)).status]).toEqual([page, 404]);
    expect((await colleague.post(`/emergency-access/${opened.child.id}/ending`)).status).toBe(404);
    expect((await opened.child.client.get(opened.child.at)).status).toBe(200);
  });

  test('no list and no search has it', async () => {
    const { client } = (await openBoth()).consultation;
    for (const page of [
      '/',
      '/consultations?view=open',
      `/consultations?q=${stage.referenceOf()}`,
      '/children',
      `/children?q=${onRoll.familyName}`,
    ]) {
      const { html } = await client.get(page);
      expect([page, html.includes(stage.record())]).toEqual([page, false]);
      expect([page, html.includes(stage.child(onRoll.upn))]).toEqual([page, false]);
    }
  });
});

test('it ends with the membership under which it was opened, and is not another membership’s', async () => {
  const { sql, portal } = stage;
  const opened = await stage.open({ by: 'upn', upn: known.children.ofPrimary.upn });
  const { client, at, id } = opened;
  await sql`
    insert into membership (id, person_id, agency_id, role, title, "from")
    select gen_random_uuid(), access.person_id, agency.id, 'social_worker', 'Invented title', '2020-01-01'
    from emergency_access access, agency where access.id = ${id} and agency.name like 'Marlowick%' and agency.kind = 'team' limit 1`;
  const [person] = await sql`select person_id, agency_id from emergency_access where id = ${id}`;
  const elsewhere = await portal.as(person!.person_id, 1);
  expect((await elsewhere.get('/')).text('.masthead__acting')).toContain('Marlowick');
  expect((await elsewhere.get(at)).status).toBe(404);
  expect((await client.get(at)).status).toBe(200);
  await sql`update membership set "to" = current_date where person_id = ${person!.person_id} and agency_id = ${person!.agency_id}`;
  expect((await client.get(at)).status).toBe(303);
  expect((await elsewhere.get(at)).status).toBe(404);
});
