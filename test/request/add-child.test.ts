import { describe, expect, test } from 'vitest';
import { upnOf, useWorld } from './world.ts';

const { world, as, born } = useWorld();
const upn = (serial: number) => upnOf(`9992000120${String(serial).padStart(2, '0')}`);

const child = (set: Record<string, string> = {}) => ({
  givenName: 'Sorrel',
  familyName: 'Newcomer',
  'bornOn-day': '5',
  'bornOn-month': '6',
  'bornOn-year': '2013',
  sex: 'F',
  yearGroup: '8',
  upnUnknown: 'not_come',
  ...set,
});
const page = '/requests/new/child/details';

async function records(family: string) {
  return world.portal.sql`
    select c.id, count(distinct e.id)::int as places, count(distinct i.value)::int as numbers
    from child c left join enrolment e on e.child_id = c.id left join child_identifier i on i.child_id = c.id
    where c.family_name = ${family} group by c.id`;
}

describe('adding a child', () => {
  test('makes a record in the authority where the child lives, and a draft about them', async () => {
    const client = await as('teacher');
    const added = await client.submit(page, child({ upn: upn(1), upnUnknown: '' }));
    expect((await client.get(added.location!)).text()).toContain('Sorrel Newcomer, born 5 Jun 2013');
    const [row] = await world.portal.sql`
      select c.*, e.agency_id, e.main, e.year_group, i.value from child c
      join enrolment e on e.child_id = c.id join child_identifier i on i.child_id = c.id where family_name = 'Newcomer'`;
    expect(row).toMatchObject({
      local_authority_id: world.scene.authority,
      search_text: `sorrel newcomer ${upn(1).toLowerCase()}`,
      agency_id: world.scene.ids.school,
      main: true,
      year_group: 8,
      value: upn(1),
    });
  });

  test('in another authority, whose Virtual School then answers', async () => {
    const client = await as('teacher');
    const [otherwhere] = await world.portal.sql`select id from authority where name = 'Otherwhere'`;
    const added = await client.submit(page, child({ familyName: 'Border', authority: otherwhere!.id }));
    const [draft] = await world.portal
      .sql`select local_authority_id from draft where id = ${added.location!.split('/').at(-1)!}`;
    expect(draft!.local_authority_id).toBe(otherwhere!.id);
  });

  test('of another school finds the record, adds a second place, and says nothing of the first', async () => {
    const known = await born({
      given: 'Sorrel',
      family: 'Known',
      born: '2013-06-05',
      school: world.scene.ids.other,
      upn: upn(2),
    });
    const client = await as('teacher');
    const added = await client.submit(page, child({ familyName: 'Known' }));
    const shown = await client.get(added.location!);
    expect(shown.status).toBe(200);
    expect(shown.html).not.toContain('Pretend Hill');
    expect(await records('Known')).toEqual([{ id: known, places: 2, numbers: 1 }]);
    const places = await world.portal
      .sql`select agency_id, main from enrolment where child_id = ${known} order by main`;
    expect(places).toEqual([
      { agency_id: world.scene.ids.school, main: false },
      { agency_id: world.scene.ids.other, main: true },
    ]);
    expect(await world.portal.sql`select what, audience, after from event where child_id = ${known}`).toEqual(
      [
        {
          what: 'enrol_child',
          audience: 'virtual_school',
          after: { agencyId: world.scene.ids.school, main: false, known: true, upnUnknown: 'not_come' },
        },
      ],
    );
  });

  test('of the own roll adds nothing', async () => {
    const known = await born({ given: 'Sorrel', family: 'Present', born: '2013-06-05' });
    const client = await as('teacher');
    await client.submit(page, child({ familyName: 'Present' }));
    expect(await records('Present')).toEqual([{ id: known, places: 1, numbers: 0 }]);
  });

  test('with a number that does not fit guesses nothing, whatever of it does not fit', async () => {
    await born({
      given: 'Other',
      family: 'Person',
      born: '2011-01-01',
      upn: upn(3),
      school: world.scene.ids.other,
    });
    await born({
      given: 'Sorrel',
      family: 'Numbered',
      born: '2013-06-05',
      upn: upn(4),
      school: world.scene.ids.other,
    });
    const client = await as('teacher');
    const words = [];
    for (const family of ['Nobody', 'Numbered']) {
      const again = await client.submit(page, child({ familyName: family, upn: upn(3), upnUnknown: '' }));
      expect(again.status).toBe(422);
      words.push(again.text('.govuk-error-summary__list'));
      expect(again.find('#familyName').getAttribute('value')).toBe(family);
    }
    expect(words).toEqual(
      Array(2).fill('Check the UPN, the name and the date of birth: they do not fit together'),
    );
    expect(await records('Nobody')).toEqual([]);
  });

  test('by two people at once adds one child, and by one person pressing twice one draft', async () => {
    const clients = await Promise.all([as('teacher'), as('otherTeacher'), as('teacher'), as('otherTeacher')]);
    const pages = await Promise.all(clients.map((client) => client.get(page)));
    const sent = await Promise.all(
      clients.flatMap((client, at) => [
        client.submitFrom(pages[at]!, child({ familyName: 'Raced', upn: upn(5), upnUnknown: '' })),
        client.submitFrom(pages[at]!, child({ familyName: 'Raced', upn: upn(5), upnUnknown: '' })),
      ]),
    );
    expect(sent.map(({ status }) => status)).toEqual(Array(8).fill(303));
    expect(await records('Raced')).toMatchObject([{ places: 2, numbers: 1 }]);
    expect(new Set(sent.map(({ location }) => location)).size).toBe(4);
  });

  test('is not for social care or a trust; the Virtual School chooses a school of its authority', async () => {
    for (const who of ['worker', 'trustStaff'] as const) {
      expect((await (await as(who)).get(page)).status).toBe(403);
    }
    const officer = await as('officer');
    const at = `${page}?school=${world.scene.ids.other}`;
    expect((await officer.get(at)).texts('#authority option')).toEqual(['Mockshire']);
    expect((await officer.submit(at, child({ familyName: 'Behalf' }))).status).toBe(303);
    expect((await (await as('neighbour')).get(at)).status).toBe(404);
    expect((await (await as('teacher')).get(at)).status).toBe(404);
  });

  const bad: [name: string, set: Record<string, string | string[]>, field: string, words: string][] = [
    ['no given name', { givenName: ' ' }, 'givenName', 'Enter the given name'],
    ['no family name', { familyName: '' }, 'familyName', 'Enter the family name'],
    ['a very long name', { familyName: 'x'.repeat(101) }, 'familyName', 'Use 100 characters or fewer'],
    ['a name twice', { familyName: ['One', 'Two'] }, 'familyName', 'Give one answer to this question'],
    [
      'no date of birth',
      { 'bornOn-day': '', 'bornOn-month': '', 'bornOn-year': '' },
      'bornOn-day',
      'Enter the date of birth',
    ],
    ['no such day', { 'bornOn-day': '31' }, 'bornOn-day', 'June 2013 has 30 days'],
    ['a date to come', { 'bornOn-year': '2027' }, 'bornOn-year', 'under 20'],
    ['a grown person', { 'bornOn-year': '1999' }, 'bornOn-year', 'under 20'],
    ['no sex', { sex: [] }, 'sex', 'Choose the sex'],
    ['no year group', { yearGroup: '' }, 'yearGroup', 'Choose the year group'],
    [
      'neither number nor reason',
      { upnUnknown: '' },
      'upnUnknown',
      'Enter the UPN, or choose why there is none',
    ],
    [
      'a wrong check letter',
      { upn: `${upn(9).startsWith('A') ? 'B' : 'A'}999200012009` },
      'upn',
      'first letter should be',
    ],
    ['a short number', { upn: 'A12' }, 'upn', 'UPN must have 13 characters'],
  ];
  test.each(bad)('refuses %s', async (_name, set, field, words) => {
    const client = await as('teacher');
    const again = await client.submit(page, { ...child({ familyName: 'Refused' }), ...set });
    expect(again.status).toBe(422);
    expect(again.text('.govuk-error-summary')).toContain(words);
    expect(again.find('.govuk-error-summary a').getAttribute('href')).toBe(`#${field}`);
    expect(again.has(`#${field}`)).toBe(true);
    expect(await records('Refused')).toEqual([]);
  });

  test('refuses a council that does not exist, and a field that the form does not have', async () => {
    const client = await as('teacher');
    const key = (await client.get(page)).find('[name=key]').getAttribute('value')!;
    expect((await client.post(page, { ...child(), key, authority: key })).status).toBe(422);
    expect(
      (
        await client.post(page, {
          ...child(),
          key,
          authority: world.scene.authority,
          local_authority_id: key,
        })
      ).status,
    ).toBe(400);
    expect(
      (await client.post(page, { ...child(), key: 'not-a-key', authority: world.scene.authority })).status,
    ).toBe(400);
  });
});
