import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { known } from '#db/seed/known.ts';
import { countyOf } from '#test/access/county.ts';
import type { Answer } from '#test/support/client.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

/* Why a reader can see a record, on the pages of the demonstration's county. */

let portal: Portal;
let county: ReturnType<typeof countyOf>;
const titles = known.consultations;

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
  county = countyOf(portal);
});
afterAll(() => portal.close());

const why = (answer: Answer) => {
  expect(answer.text('.why--access summary')).toBe('Why can I see this?');
  return answer.texts('.why--access li');
};

describe('why can I see this consultation', () => {
  test('as the school that asked for it', async () => {
    const { title } = titles.planInProgress;
    const answer = await county.open('school-dt', await county.consultation(title));
    const from = await county.since('consultation_party', 'Quillbrook Academy', title);
    expect(why(answer)).toEqual([
      `Quillbrook Academy asked for this consultation, and has taken part since ${from}.`,
      'In the conversation you read what is written to everyone taking part.',
      'You are not told the type of plan or the dates of the plan: that is for social workers, social care managers, Virtual School advisers and Virtual School managers.',
    ]);
    expect(answer.link('Who may see and do what')).toBe('/rules');
    expect(answer.html).not.toContain('Who can see this?');
  });

  test('as the team that works with the child, and as its managers above', async () => {
    const { title } = titles.planInProgress;
    const path = await county.consultation(title);
    const from = await county.since('consultation_party', 'Marlowick Safeguarding Team', title);
    const sentence = `Marlowick Safeguarding Team has taken part as the child’s social care team since ${from}`;
    expect(why(await county.open('social-worker', path))[0]).toBe(`${sentence}.`);
    expect(why(await county.open('service-manager', path))[0]).toBe(
      `${sentence}, and Northmere Children's Social Care speaks for it.`,
    );
  });

  test('as a trust, which is told of no child', async () => {
    const answer = await county.open('trust', await county.consultation(titles.planInProgress.title));
    expect(why(answer)).toHaveLength(3);
    expect(why(answer)[0]).toMatch(
      /^Quillbrook Academy asked for .*, and Harebell Learning Trust speaks for it\.$/,
    );
    expect(why(answer)[2]).toBe('The child’s own record is not open to you: trust staff read none.');
  });

  test('as the Virtual School; who else can is for a manager, and an adviser who holds it', async () => {
    const held = await county.consultation(titles.planInProgress.title);
    for (const [persona, may] of [
      ['vs-officer', false],
      ['vs-adviser-new', false],
      ['vs-adviser', true],
      ['vs-manager', true],
    ] as const) {
      const answer = await county.open(persona, held);
      expect(why(answer)[0]).toBe(
        'You work in Northmere Virtual School, which reads every consultation of the authority.',
      );
      expect({ persona, may: answer.html.includes('Who can see this?') }).toEqual({ persona, may });
      expect((await county.open(persona, `${held}/access`)).status).toBe(may ? 200 : 403);
    }
  });

  test('in an emergency: from when, and until when', async () => {
    const { title } = titles.submitted;
    const { sql } = portal;
    await sql`
      insert into emergency_access (local_authority_id, id, consultation_id, reference, person_id, agency_id, role, reason, "from", until)
      select c.local_authority_id, gen_random_uuid(), c.id, c.reference, m.person_id, m.agency_id, m.role, 'An invented reason',
        now(), now() + interval '60 minutes'
      from consultation c, identity join membership m on m.person_id = identity.person_id
      where identity.subject = 'social-worker-south' and c.title = ${title}`;
    const path = await county.consultation(title);
    expect(why(await county.open('social-worker-south', path))[0]).toMatch(
      /^You opened it in an emergency at \S+; this ends at \S+\.$/,
    );
    const access = await county.open('vs-manager', `${path}/access`);
    expect(access.text()).toMatch(/Precious Nightjar opened it in an emergency at \S+; this ends at/);
  });
});

describe('why can I see this child', () => {
  const { onRoll } = known.children;
  test.each<[string, () => Promise<string>]>([
    [
      'school-dt',
      async () =>
        `Quillbrook Academy has been the child’s school since ${await county.since('enrolment', 'Quillbrook Academy', onRoll.upn)}.`,
    ],
    [
      'social-worker',
      async () =>
        `Marlowick Safeguarding Team has worked with the child since ${await county.since('involvement_episode', 'Marlowick Safeguarding Team', onRoll.upn)}.`,
    ],
    [
      'vs-officer',
      async () =>
        'You work in Northmere Virtual School, which reads the record of every child of the authority.',
    ],
  ])('%s', async (persona, sentence) => {
    const answer = await county.open(persona, await county.child(onRoll));
    expect(why(answer)[0]).toBe(await sentence());
    const told = why(answer).join(' ');
    expect(told.includes('You are not told the type of plan')).toBe(persona !== 'social-worker');
    expect(answer.html).not.toContain('Who can see this?');
  });

  test('a manager goes on to who else can', async () => {
    const path = await county.child(onRoll);
    expect((await county.open('vs-manager', path)).link('Who can see this?')).toBe(`${path}/access`);
  });
});
