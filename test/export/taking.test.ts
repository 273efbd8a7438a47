import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import { addPerson } from '#test/home/people.ts';
import { type Many, setMany, shown } from '#test/queue/many.ts';
import type { Client } from '#test/support/client.ts';
import { references, said, take } from './take.ts';

/* A view taken away as a file. Spec: security.md, attacks 6 and 20. */

let many: Many;
beforeAll(async () => {
  many = await setMany();
});
afterAll(() => many.close());

/** What was written down since. */
const writtenSince = (id: string) =>
  many.portal.sql`select * from event where what = 'export' and id > ${id} order by id`;

/** What all pages of a list show, in their order. */
async function walk(client: Client, start: string): Promise<string[]> {
  const all: string[] = [];
  for (let path: string | undefined = start; path; ) {
    const page = await client.get(path);
    if (page.status !== 200) page.fail('is no page of the list');
    all.push(...shown(page));
    path = page.document.querySelector('.pager [rel=next]')?.getAttribute('href')?.replaceAll('&amp;', '&');
  }
  return all;
}

describe('the file holds the list as it stands over all its pages', () => {
  const asked = [
    ...[
      'unallocated',
      'mine',
      'team',
      'overdue',
      'week',
      'school',
      'social_care',
      'review',
      'closed',
    ].flatMap((view) => ['due', 'changed', 'oldest'].map((sort) => `view=${view}&sort=${sort}`)),
    'view=team&q=late',
    'view=team&theme=exclusion',
    'view=team&urgency=urgent&sort=oldest',
    'view=team&phase=primary',
    'view=team&district=North+Mock&status=allocated',
    'view=team&from=2026-10-01&to=2026-10-31',
    'view=closed&q=mck-26',
  ];
  test.each(asked)('%s', async (query) => {
    const listed = await walk(many.manager, `/queue?${query}`);
    if (!listed.length) {
      const page = await many.manager.get(`/queue/export?${query}`);
      expect(page.has('#export')).toBe(false);
      expect(page.text()).toContain('nothing in this list to take away');
      return;
    }
    for (const format of ['csv', 'xlsx']) {
      expect(references(await take(many.manager, `/queue/export?${query}`, { format }))).toEqual(listed);
    }
  });

  test('also where it is longer than what is read at once', async () => {
    const { sql } = many.portal;
    await sql`insert into consultation select (jsonb_populate_record(c, jsonb_build_object(
        'id', gen_random_uuid(), 'reference', 'MCK-26-' || lpad((1000 + n)::text, 6, '0'),
        'due_on', '2026-12-01'::date + n % 7, 'changed_at', '2026-11-01T09:00:00Z'::timestamptz + (n % 5) * interval '1 hour'))).*
      from consultation c, generate_series(1, 1100) n where c.reference = ${many.of.accepted!}`;
    const [{ id }] = (await sql`select id from authority where prefix = 'MCK'`) as unknown as [
      { id: string },
    ];
    for (const sort of ['due', 'changed', 'oldest']) {
      const key = { due: 'due_on', changed: 'changed_at desc', oldest: 'submitted_at' }[sort]!;
      const direction = sort === 'changed' ? 'desc' : 'asc';
      const expected = await sql.unsafe(
        `select reference from consultation where local_authority_id = $1 and ended_at is null
         order by ${key} ${sort === 'due' ? 'nulls last' : ''}, id ${direction}`,
        [id],
      );
      const taken = await take(many.manager, `/queue/export?view=team&sort=${sort}`);
      expect(references(taken)).toEqual(expected.map(({ reference }) => reference));
      expect(Number(taken.about.Consultations)).toBe(expected.length);
    }
    await sql`delete from consultation where reference >= 'MCK-26-001000' and reference < 'MCK-26-009999'`;
  });
});

describe('a line', () => {
  test('says what the row says, and more', async () => {
    const { rows, columns } = await take(many.manager, '/queue/export?view=team');
    const of = (name: string) => rows.find(({ Reference }) => Reference === many.of[name])!;
    expect(columns).toContain('Child');
    expect(of('late')).toMatchObject({
      Title: 'Late one',
      Status: 'With an adviser',
      About: 'A child',
      Child: 'Wren Fictitious',
      'School or setting': 'Invented Meadows Academy',
      Phase: 'Secondary',
      District: 'North Mock',
      Themes: 'Attendance',
      Urgency: 'Routine',
      Adviser: 'Kim Example',
      'Sent on': '2026-11-17',
      'Due on': '2026-11-20',
      Overdue: 'Yes',
      'Age in school days': '5',
    });
    expect(of('advised')).toMatchObject({ Overdue: 'No', 'Answered on': '2026-11-23' });
    expect(of('care')).toMatchObject({ 'Waiting on': 'Make-believe Team', 'Due on': '' });
  });

  test('of a workbook has days and numbers that can be worked with', async () => {
    const { rows } = await take(many.manager, '/queue/export?view=closed', { format: 'xlsx' });
    const closed = rows.find(({ Reference }) => Reference === many.of.closed)!;
    expect(closed).toMatchObject({
      'Ended on': new Date('2026-11-20T00:00Z'),
      Outcome: 'A plan is in place and goes on without us',
    });
    expect(closed['Age in school days']).toEqual(expect.any(Number));
  });

  test('is never a formula', async () => {
    const { sql } = many.portal;
    await sql`update consultation set title = '=HYPERLINK("http://evil.example","x")' where reference = ${many.of.new!}`;
    await sql`update agency set name = '@SUM(1)' where id = ${many.ids.other}`;
    const inCsv = await take(many.manager, '/queue/export?view=team', {
      words: '+1+1, said to be a purpose',
    });
    const titles = inCsv.rows.map((row) => row.Title);
    expect(titles).toContain(`'=HYPERLINK("http://evil.example","x")`);
    expect(inCsv.rows.map((row) => row['School or setting'])).toContain("'@SUM(1)");
    expect(inCsv.about['In their words']).toBe("'+1+1, said to be a purpose");
    const book = await take(many.manager, '/queue/export?view=team', { format: 'xlsx' });
    expect(book.rows.map((row) => row.Title)).toContain('=HYPERLINK("http://evil.example","x")');
  });
});

describe('whoever takes it', () => {
  test('is told which list, with which filters, and how much of it', async () => {
    const page = await many.manager.get('/queue/export?view=team&sort=oldest&theme=exclusion');
    const told = page.texts('.govuk-summary-list__value');
    expect(told).toEqual(['Queue: Team', 'Theme: Exclusion risk', 'Oldest request', '1']);
    expect(page.link('Back to the list')).toBe(
      '/queue?view=team&amp;sort=oldest&amp;theme=exclusion'.replaceAll('&amp;', '&'),
    );
  });

  test('says what for, or has none', async () => {
    const before = newId();
    const page = await many.manager.submit(
      '/queue/export?view=team',
      { purpose: undefined, words: '  ', format: 'csv' },
      { form: '#export' },
    );
    expect(page.status).toBe(422);
    expect(page.texts('.govuk-error-summary li')).toEqual([
      'Choose what the file is for',
      'Enter who will have the file and what they will do with it',
    ]);
    expect(await writtenSince(before)).toEqual([]);
  });

  test.each(['view=nonsense', 'view=team&from=yesterday', 'view=team&view=mine', 'view=team&adviser=x'])(
    'cannot take what no list is: %s',
    async (query) => {
      expect((await many.manager.get(`/queue/export?${query}`)).status).toBe(400);
      expect((await many.manager.post(`/queue/export?${query}`, said)).status).toBe(400);
    },
  );

  test('stands in the file, and what was taken in the log', async () => {
    const before = newId();
    const { about, rows, response } = await take(many.manager, '/queue/export?view=team&q=one');
    expect(about).toMatchObject({
      List: 'Queue: Team',
      Filters: 'Search: one',
      Consultations: String(rows.length),
      'As of': 'Tuesday 24 November 2026 at 10am',
      'Taken away by': 'Pat Specimen, Invented title, Mockshire Virtual School',
      For: 'A team meeting or supervision',
      'In their words': said.words,
    });
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename=queue-team-2026-11-24.csv',
    );
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const events = await writtenSince(before);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      ...{
        local_authority_id: many.authority,
        person_id: many.ids.manager,
        consultation_id: null,
        child_id: null,
      },
      audience: 'virtual_school',
      after: {
        ...said,
        filters: { list: 'queue', view: 'team', sort: 'due', q: 'one' },
        rows: rows.length,
      },
    });
  });

  test('is told to whoever audits: how much, and what for, and no name that was searched for', async () => {
    const words = 'For the invented board of governors';
    await take(many.manager, '/queue/export?view=team&q=late', { purpose: 'report', words });
    const place = { kind: 'governance', role: 'ig_officer', authority: many.authority } as const;
    const governance = await many.portal.as(await addPerson(many.portal.sql, 'Gale Invented', place));
    const [newest] = (await governance.get('/audit')).texts('tbody tr');
    expect(newest).toContain('Pat Specimen');
    expect(newest).toMatch(
      /Took a list away as a file \d+ consultations?\. A report to a manager, governors or a board: For the invented board of governors/,
    );
    expect(newest).not.toContain('late');
  });

  test('has none where the list has emptied meanwhile, and what they typed comes back', async () => {
    const before = newId();
    const answer = await many.manager.post('/queue/export?view=team&q=nothing+like+it', said);
    expect(answer.status).toBe(409);
    expect(answer.text()).toContain('This list now holds no consultation');
    expect(answer.text()).toContain(said.words);
    expect(await writtenSince(before)).toEqual([]);
  });

  test('has no file where it cannot be written down', async () => {
    const { sql } = many.portal;
    await sql`create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$`;
    await sql`create trigger refuse before insert on event for each row when (new.what = 'export') execute function refuse()`;
    const answer = await many.manager.submit('/queue/export?view=team', said, { form: '#export' });
    await sql`drop trigger refuse on event`;
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-disposition')).toBeNull();
  });
});
