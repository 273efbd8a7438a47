import { afterAll, beforeAll } from 'vitest';
import { checkLetter } from '#src/children/upn.ts';
import { newId } from '#src/web/ids.ts';
import { now, type PersonName, type Scene, setScene } from '#test/consultations/scene.ts';
import type { Client } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

export const upnOf = (rest: string): string => checkLetter(rest) + rest;

type Newborn = {
  given: string;
  family?: string;
  born?: string;
  upn?: string;
  school?: string;
  main?: boolean;
};

/** The small invented council, with the ways of a test through it. A portal for each file of tests. */
export function useWorld() {
  const world = {} as { portal: Portal; scene: Scene };
  beforeAll(async () => {
    world.portal = await startPortal({ now: () => now });
    world.scene = await setScene(world.portal.sql);
    await world.portal
      .sql`insert into theme ${world.portal.sql({ code: 'transition', name: 'Moving school', position: '2' })}`;
  });
  afterAll(() => world.portal.close());

  const as = (who: PersonName): Promise<Client> => world.portal.as(world.scene.ids[who]);

  /** A child of the authority, on the roll of the teacher's school unless said. */
  async function born({
    given,
    family = 'Invented',
    born = '2012-03-14',
    upn,
    school,
    main = true,
  }: Newborn) {
    const { sql } = world.portal;
    const { authority, ids } = world.scene;
    const id = newId();
    const key = { local_authority_id: authority, child_id: id };
    await sql`insert into child ${sql({ local_authority_id: authority, id, given_name: given, family_name: family, born_on: born, sex: 'U', search_text: given.toLowerCase(), recorded_at: '2025-01-01' })}`;
    if (upn)
      await sql`insert into child_identifier ${sql({ ...key, scheme: 'upn', value: upn, from: '2020-01-01' })}`;
    if (school !== 'none') {
      await sql`insert into enrolment ${sql({ ...key, id: newId(), agency_id: school ?? ids.school, year_group: 9, main, from: '2024-09-01' })}`;
    }
    return id;
  }

  /** A draft as the form begins one, and its address. */
  async function begin(client: Client, about: 'group' | 'setting' = 'setting'): Promise<string> {
    return (await client.submit('/requests/new', { about })).location!;
  }

  /** A draft about a child who is found. */
  async function beginAbout(client: Client, child: string): Promise<string> {
    const [one] = await world.portal.sql`
      select given_name, family_name, born_on::text from child where id = ${child}`;
    const [year, month, day] = one!.born_on.split('-');
    const found = await client.submit(
      '/requests/new/child',
      {
        givenName: one!.given_name,
        familyName: one!.family_name,
        'bornOn-day': day,
        'bornOn-month': month,
        'bornOn-year': year,
      },
      { form: '#search-name' },
    );
    const value = `${world.scene.authority}_${child}`;
    return (await client.submitFrom(found, { child: value }, { form: '#found' })).location!;
  }

  async function answer(
    client: Client,
    draft: string,
    steps: Record<string, Record<string, string | string[]>>,
  ) {
    for (const [step, fields] of Object.entries(steps)) {
      const saved = await client.submit(`${draft}/${step}`, fields);
      if (saved.status !== 303) saved.fail(`was not saved: ${JSON.stringify(fields)}`);
    }
  }

  const consultation = async (reference: string) =>
    (await world.portal.sql`select * from consultation where reference = ${reference}`)[0]!;

  const parties = async (reference: string) =>
    (
      await world.portal.sql`
        select a.name, p.reason from consultation_party p join agency a on a.id = p.agency_id
        join consultation c on c.id = p.consultation_id where c.reference = ${reference} order by a.name`
    ).map(({ name, reason }) => `${name}: ${reason}`);

  return { world, as, born, begin, beginAbout, answer, consultation, parties };
}

/** Answers that are right, by step. */
export const answers = {
  ask: {
    title: 'Late on most mornings',
    question: 'How can we help with mornings?',
    themes: ['attendance'],
    urgency: 'urgent',
  },
  situation: {
    strengths: 'Good at drawing',
    worries: 'Eleven late marks',
    tried: 'A breakfast club since May',
  },
  'child-view': { childView: 'The bus is the hard part' },
  carers: { parentsKnow: 'yes' },
  safety: { atRisk: 'no' },
  joining: { joinOthers: 'The SENCO' },
};
export const ofSetting = {
  ask: answers.ask,
  situation: answers.situation,
  safety: answers.safety,
  joining: answers.joining,
};

export const referenceOf = (location: string | null): string =>
  /consultations\/([^/]+)/.exec(location ?? '')![1]!;
