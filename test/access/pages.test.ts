import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { known } from '#db/seed/known.ts';
import { newId } from '#src/web/ids.ts';
import { countyOf } from '#test/access/county.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

/* Who can see a record and who has looked, on the pages of the demonstration's county. */

let portal: Portal;
let county: ReturnType<typeof countyOf>;
const titles = known.consultations;

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
  county = countyOf(portal);
});
afterAll(() => portal.close());

describe('who can see this', () => {
  test('says of each agency why, since when, who, and what they read', async () => {
    const { title } = titles.planInProgress;
    const answer = await county.open('vs-manager', `${await county.consultation(title)}/access`);
    const readers = answer.texts('.access__reader');
    const of = (agency: string) => readers.find((reader) => reader.startsWith(agency));
    const from = await county.since('consultation_party', 'Quillbrook Academy', title);
    expect(of('Quillbrook Academy')).toContain(
      `asked for this consultation, and has taken part since ${from}. Reads what is written to everyone taking part.`,
    );
    expect(of('Quillbrook Academy')).toContain('Tomasz Wiśnik, Attendance lead');
    expect(of('Marlowick Safeguarding Team')).toContain(
      'Reads what is written to everyone taking part and to the Virtual School and social care.',
    );
    expect(of('Harebell Learning Trust')).toContain('Krishnamurthy Venkataraghavan Bluebell');
    expect(of('Northmere Virtual School')).toContain('to the Virtual School only.');
    expect(readers.join()).not.toContain('Thistlemoor');
  });

  test('an agency without people is listed all the same', async () => {
    const { sql } = portal;
    const { title } = titles.accepted;
    const agency = { id: newId(), name: 'Invented Lane School' };
    await sql`
      insert into agency (id, kind, name, authority_id)
      select ${agency.id}, 'school', ${agency.name}, local_authority_id from consultation where title = ${title}`;
    await sql`
      insert into consultation_party (local_authority_id, consultation_id, agency_id, reason, "from", status, changed_at)
      select local_authority_id, id, ${agency.id}, 'invited', now(), status, changed_at from consultation where title = ${title}`;
    const readers = (await county.open('vs-manager', `${await county.consultation(title)}/access`)).texts(
      '.access__reader',
    );
    const reader = readers.find((one) => one.startsWith(agency.name));
    expect(reader).toContain('was invited');
    expect(reader).toContain('Nobody there is known to have an account.');
  });

  test('is nobody’s business outside: as if there were no such record', async () => {
    const path = await county.consultation(titles.planInProgress.title);
    const record = await county.child(known.children.onRoll);
    const outside = async (persona: string, of: string) =>
      (await county.open(persona, `${of}/access`)).status;
    expect(await outside('vs-manager-neighbour', path)).toBe(404);
    expect(await outside('vs-manager-neighbour', record)).toBe(404);
    expect(await outside('vs-manager-neighbour', '/consultations/NCC-26-999999')).toBe(404);
    expect(await outside('vs-manager', '/children/one/two')).toBe(404);
    for (const persona of [
      'school-dt',
      'social-worker',
      'vs-officer',
      'partnership',
      'governance',
      'admin',
    ]) {
      expect({ persona, is: await outside(persona, path) }).toEqual({ persona, is: 403 });
      expect({ persona, is: await outside(persona, record) }).toEqual({ persona, is: 403 });
    }
    expect(await outside('vs-adviser', record)).toBe(403);
  });
});

describe('who has looked', () => {
  test('each look, the latest first, with the rule that let them and what they opened', async () => {
    const path = await county.consultation(titles.allocated.title);
    await county.open('school-dt', path);
    await county.open('social-worker', `${path}/timeline`);
    await county.open('vs-manager', `${path}/access`);
    const answer = await county.open('vs-adviser', `${path}/access`);
    expect(answer.text('.access__count')).toBe('Looked at 3 times.');
    const rows = answer.texts('.access tbody tr');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('Professor Clementine Ravensdale-Achebe Northmere Virtual School');
    expect(rows[0]).toMatch(/who can see the consultation Their agency works with the whole authority$/);
    expect(rows[1]).toMatch(
      /Marlowick Safeguarding Team .* at \S+ Opened everything that happened An agency they speak for takes part$/,
    );
    expect(rows[2]).toMatch(
      /^Marigold Featherstonehaugh-Okonkwo Quillbrook Academy .* Opened the consultation Their agency takes part$/,
    );
  });

  test('at a child: with the consultations that showed the child, fifty at most, and the count of all', async () => {
    const key = await county.child(known.children.planned);
    await county.open('school-dt', await county.consultation(titles.planInProgress.title));
    const [, , authority, id] = key.split('/') as [string, string, string, string];
    await portal.sql`
      insert into reading (local_authority_id, id, at, person_id, agency_id, role, child_id, what, rule)
      select ${authority}, gen_random_uuid(), now() - day * interval '1 hour', m.person_id, m.agency_id, m.role, ${id},
        'GET /children/:authority/:id', 'on_roll'
      from generate_series(1, 52) as day, identity join membership m on m.person_id = identity.person_id
      where identity.subject = 'school-attendance'`;
    const answer = await county.open('vs-manager', `${key}/access`);
    expect(answer.texts('.access tbody tr')).toHaveLength(50);
    const [, count] = /^Looked at (\d+) times\. These are the latest 50\.$/.exec(
      answer.text('.access__count'),
    )!;
    const [{ looks }] =
      (await portal.sql`select count(*)::int as looks from reading where child_id = ${id}`) as never as [
        { looks: number },
      ];
    // The page notes its own look as it is sent.
    expect(Number(count)).toBe(looks - 1);
    expect(looks).toBeGreaterThan(53);
  });

  test('nobody yet', async () => {
    const answer = await county.open(
      'vs-manager',
      `${await county.child(known.children.namesakeElsewhere)}/access`,
    );
    expect(answer.text()).toContain('Nobody has looked yet.');
  });
});
