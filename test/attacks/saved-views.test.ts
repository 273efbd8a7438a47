import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import { now, type Scene, setScene } from '#test/consultations/scene.ts';
import type { Answer } from '#test/support/answer.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

/* Attack 5: a view that somebody shares leads no colleague anywhere but to the queue, and says no more than its words. */

const evil = [
  'https://elsewhere.example/queue?view=team',
  '//elsewhere.example',
  'javascript:alert(1)',
  'view=team&back=//elsewhere.example&next=https://elsewhere.example',
  'view=team"><script>alert(1)</script><a href="//elsewhere.example',
  'view=team#"onmouseover="alert(1)',
  '/../../sign-out',
  'view=team\r\nLocation: https://elsewhere.example',
];

let portal: Portal;
let scene: Scene;
beforeAll(async () => {
  portal = await startPortal({ now: () => now });
  scene = await setScene(portal.sql);
});
afterAll(() => portal.close());

const linksOf = ({ document }: Answer, name: string) =>
  document
    .querySelectorAll('a')
    .filter((link) => link.textContent.includes(name))
    .map((link) => link.getAttribute('href')!);

const stays = (href: string) => {
  const url = new URL(href, portal.url);
  return url.origin === new URL(portal.url).origin && url.pathname.startsWith('/queue');
};

function isPlain(page: Answer) {
  expect(page.document.querySelectorAll('script').map((script) => script.textContent)).not.toContain(
    'alert(1)',
  );
  expect(page.document.querySelectorAll('[onmouseover]')).toEqual([]);
  expect(
    page.document
      .querySelectorAll('a')
      .filter((link) => !stays(link.getAttribute('href')!) && /elsewhere/.test(link.getAttribute('href')!)),
  ).toEqual([]);
}

test.each(evil)('sent to the portal: %j', async (query) => {
  const adviser = await portal.as(scene.ids.adviser);
  const name = `Sent ${newId()}`;
  const answer = await adviser.post('/queue/views', { name, query, shared: 'yes' });
  expect([303, 400, 422]).toContain(answer.status);
  if (answer.location) expect(stays(answer.location)).toBe(true);
  const kept = await portal.sql`select query from saved_view where name = ${name}`;
  for (const row of kept) expect(row.query).toMatch(/^[\w=&%+-]*$/);
  expect(JSON.stringify(kept)).not.toContain('elsewhere');
});

test.each(evil)('written by direct SQL: %j', async (query) => {
  const { authority: local_authority_id, ids } = scene;
  const name = `<script>alert(1)</script> ${newId().slice(-8)}`;
  await portal.sql`insert into saved_view ${portal.sql({
    ...{ local_authority_id, id: newId(), person_id: ids.adviser, agency_id: ids.virtualSchool },
    ...{ name, query, shared: true, saved_at: now.toString() },
  })}`;
  const officer = await portal.as(ids.officer);
  for (const path of ['/queue/views', '/queue?view=team']) {
    const page = await officer.get(path);
    expect(page.status).toBe(200);
    isPlain(page);
    const links = linksOf(page, name);
    expect(links.length).toBeGreaterThan(0);
    for (const href of links) {
      expect([href, stays(href)]).toEqual([href, true]);
      const opened = await officer.get(href);
      expect([200, 303, 400]).toContain(opened.status);
      if (opened.location) expect(stays(opened.location)).toBe(true);
      isPlain(opened);
    }
  }
});

test('one that is private is not there for a colleague or the manager, and one that is shared is nobody else’s to remove', async () => {
  const { authority: local_authority_id, ids } = scene;
  const [mine, ours] = [newId(), newId()];
  const of = { local_authority_id, person_id: ids.adviser, agency_id: ids.virtualSchool, query: 'view=mine' };
  await portal.sql`insert into saved_view ${portal.sql([
    { ...of, id: mine, name: 'Quietly mine', shared: false, saved_at: now.toString() },
    { ...of, id: ours, name: 'Openly ours', shared: true, saved_at: now.toString() },
  ])}`;
  for (const who of ['officer', 'otherAdviser', 'manager', 'neighbour'] as const) {
    const client = await portal.as(ids[who]);
    for (const path of ['/queue/views', '/queue', '/queue/columns'])
      expect((await client.get(path)).html).not.toContain('Quietly mine');
    const [theirs, nobodys] = [
      await client.post(`/queue/views/${mine}/removal`),
      await client.post(`/queue/views/${newId()}/removal`),
    ];
    expect([who, theirs.status, nobodys.status]).toEqual([who, 404, 404]);
  }
  for (const who of ['officer', 'otherAdviser'] as const)
    expect((await (await portal.as(ids[who])).post(`/queue/views/${ours}/removal`)).status).toBe(403);
  for (const who of ['neighbour', 'teacher', 'worker'] as const)
    expect([403, 404]).toContain(
      (await (await portal.as(ids[who])).post(`/queue/views/${ours}/removal`)).status,
    );
  expect(await portal.sql`select from saved_view where id in ${portal.sql([mine, ours])}`).toHaveLength(2);
  expect((await (await portal.as(ids.manager)).post(`/queue/views/${ours}/removal`)).status).toBe(303);
});
