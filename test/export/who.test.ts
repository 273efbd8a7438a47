import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import { now, type Scene, setScene } from '#test/consultations/scene.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';
import { references, said, take } from './take.ts';

/* A file holds what the person who takes it may read, behind both walls and behind either. Spec: security.md, attack 20. */

describe.each(['both', 'application', 'database'] as const)('behind %s', (walls) => {
  let portal: Portal;
  let scene: Scene;
  const of: Record<string, string> = {};
  beforeAll(async () => {
    // One connection: reading a file never waits for what is asked meanwhile.
    portal = await startPortal({ now: () => now, walls, pool: 1 });
    const { sql } = portal;
    scene = await setScene(sql);
    const { consult, found, join, ids } = scene;
    const idOf = async (name: string) => (await found(of[name]!)).id as string;
    of.own = await consult('allocated');
    of.shared = await consult('allocated');
    of.left = await consult('allocated');
    of.others = await consult('submitted');
    of.closed = await consult('closed');
    await join(await idOf('shared'), 'other', 'invited');
    await sql`update consultation_party set "to" = '2026-11-20' where agency_id = ${ids.school} and consultation_id = ${await idOf('left')}`;
    await sql`update consultation_party set agency_id = ${ids.other} where agency_id = ${ids.school} and consultation_id = ${await idOf('others')}`;
    const [elsewhere] = await sql<{ id: string }[]>`select id from authority where prefix = 'OTH'`;
    of.elsewhere = 'OTH-26-000001';
    const id = newId();
    await sql`insert into consultation select (jsonb_populate_record(c, ${sql.json({ local_authority_id: elsewhere!.id, id, reference: of.elsewhere, subject_kind: 'group', child_id: null, adviser_id: ids.neighbour })}::jsonb)).* from consultation c where reference = ${of.own}`;
    await sql`insert into consultation_party ${sql({ local_authority_id: elsewhere!.id, consultation_id: id, agency_id: ids.school, reason: 'invited', from: '2026-11-17T09:00:00Z', status: 'allocated', changed_at: '2026-11-17T09:00:00Z' })}`;
    await sql`update consultation_party p set status = c.status, changed_at = c.changed_at
      from consultation c where c.local_authority_id = p.local_authority_id and c.id = p.consultation_id`;
  });
  afterAll(() => portal?.close());

  const taken = async (who: keyof Scene['ids'], path: string) => {
    const file = await take(await portal.as(scene.ids[who]), path);
    const named = references(file).map(
      (reference) => Object.keys(of).find((name) => of[name] === reference)!,
    );
    return { ...file, named: named.sort() };
  };

  test.each([
    ['teacher', 'open', ['elsewhere', 'own', 'shared']],
    ['teacher', 'closed', ['closed']],
    ['otherTeacher', 'open', ['others', 'shared']],
    ['trustStaff', 'open', ['elsewhere', 'own', 'shared']],
    ['worker', 'open', ['left', 'others', 'own', 'shared']],
  ] as const)('a %s takes what they take part in now: %s', async (who, view, holds) => {
    expect((await taken(who, `/consultations/export?view=${view}`)).named).toEqual(holds);
  });

  test('another authority’s Virtual School takes its own alone', async () => {
    expect((await taken('neighbour', '/queue/export?view=team')).named).toEqual(['elsewhere']);
    expect((await taken('manager', '/queue/export?view=team')).named).not.toContain('elsewhere');
  });

  test('a search does not widen it', async () => {
    // The database looks for whom it knows: for nobody, it finds nothing.
    if (walls !== 'application')
      expect((await taken('manager', `/queue/export?view=team&q=${of.own}`)).named).toEqual(['own']);
    for (const [who, path] of [
      ['manager', `/queue/export?view=team&q=${of.elsewhere}`],
      ['teacher', `/consultations/export?q=${of.others}`],
    ] as const) {
      const page = await (await portal.as(scene.ids[who])).get(path);
      expect(page.has('#export')).toBe(false);
    }
  });

  test('a child is named to whom may read them', async () => {
    const { rows } = await taken('teacher', '/consultations/export');
    expect(
      rows.filter((row) => row.About === 'A child').every((row) => row.Child === 'Wren Fictitious'),
    ).toBe(true);
  });

  test('and to nobody else: their cell is empty', async () => {
    const { rows, columns, bytes } = await taken('otherTeacher', '/consultations/export');
    expect(columns).toContain('Child');
    expect(rows.map((row) => row.Child)).toEqual(['', '']);
    expect(bytes.toString()).not.toContain('Wren');
  });

  test('where a role reads no child, there is no column', async () => {
    const { columns, bytes } = await taken('trustStaff', '/consultations/export');
    if (walls !== 'database') expect(columns).not.toContain('Child');
    expect(bytes.toString()).not.toContain('Wren');
  });

  test('each authority has it written down what of its own was taken', async () => {
    const before = newId();
    await taken('teacher', '/consultations/export');
    const events = await portal.sql`
      select a.prefix, e.after->>'rows' as rows from event e join authority a on a.id = e.local_authority_id
      where what = 'export' and e.id > ${before} order by 1`;
    expect(events).toEqual([
      { prefix: 'MCK', rows: '2' },
      { prefix: 'OTH', rows: '1' },
    ]);
  });

  test('whoever was not asked lately who they are is asked first, and nothing is taken or written down', async () => {
    const before = newId();
    for (const [who, path] of [
      ['manager', '/queue/export?view=team&sort=due'],
      ['teacher', '/consultations/export?view=open&sort=changed'],
    ] as const) {
      const client = await portal.as(scene.ids[who]);
      const form = await client.get(path);
      await portal.sql`update sign_in_session set data = data - 'authenticatedAt' where person_id = ${scene.ids[who]}`;
      const page = await client.get(path);
      expect([page.status, page.location]).toEqual([
        303,
        `/sign-in/confirm?${new URLSearchParams({ return: path })}`,
      ]);
      const sent = await client.submitFrom(form, said, { form: '#export' });
      expect([sent.status, sent.headers.get('content-disposition')]).toEqual([403, null]);
      expect(sent.texts('textarea')).toContain(said.words);
    }
    expect((await portal.sql`select from event where what = 'export' and id > ${before}`).count).toBe(0);
  });
});
