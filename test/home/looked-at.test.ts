import { afterAll, beforeAll, expect, test } from 'vitest';
import { addChild, onChild } from '#test/children/fixture.ts';
import { now, type PersonName, type Scene, setScene } from '#test/consultations/scene.ts';
import { addPerson } from '#test/home/people.ts';
import { check, newPage, photograph } from '#test/support/browser/browser.ts';
import { type Portal, startPortal } from '#test/support/portal.ts';

let portal: Portal;
let scene: Scene;

const longTitle =
  'Attendance falling since the move to a new school at half term, with late arrival on most days and three suspensions for the same class';
const longName = 'Marigold-Aurelia Featherstonehaugh-Okonkwo van der Invented';

beforeAll(async () => {
  portal = await startPortal({ now: () => now });
  scene = await setScene(portal.sql);
  const { sql } = portal;
  const { consult, hang, ids } = scene;
  await sql`update agency set name = 'Our Lady and Saint Bartholomew of the Invented Meadows Church of England Primary Academy' where id = ${ids.school}`;
  await consult('information_requested', { title: longTitle });
  const plan = await consult('plan_in_progress', { due_on: null, answered_at: '2026-11-20T09:00:00Z' });
  for (const [agency_id, what, due_on] of [
    [ids.school, 'Agree a meeting point for the bus with the family', '2026-11-20'],
    [ids.school, 'إرسال تقرير الحضور إلى الأسرة', '2026-11-26'],
    [ids.team, 'Ring the family', '2026-11-26'],
  ]) {
    await hang('action', plan, {
      agency_id,
      what,
      due_on,
      planned_by: ids.adviser,
      planned_at: '2026-11-18T09:00:00Z',
    });
  }
  await consult('closed');
  await sql`insert into theme ${sql({ code: 'long', name: 'Anxiety and emotionally based non-attendance after a long illness', position: '2' })}`;
  for (const status of ['submitted', 'accepted', 'allocated', 'advice_given', 'in_review'] as const)
    await consult(status, { due_on: status === 'accepted' ? '2026-11-20' : '2026-12-01' });
  await sql`update consultation set changed_at = changed_at + interval '1 minute'`;
  const wren = onChild(sql, scene);
  await wren.upn('B801200005001');
  await wren.sen('E');
  await wren.marks('2026-09-01', '2026-11-13', '/');
  await wren.marks('2026-11-16', '2026-11-23', 'O');
  await wren.suspension({ start_on: '2026-11-10', half_days: 5, reasons: ['DB', 'VA', 'PP'] });
  await wren.episode({
    agency_id: ids.otherTeam,
    type: 'child_in_need',
    from: '2023-01-10',
    to: '2023-11-01',
  });
  const names = [
    ['سارة', 'المثال'],
    [longName, 'Fictitious-Invented-Longest-of-Alliterations'],
    ['Bo', 'Ng'],
  ] as const;
  for (const [given, family] of names) {
    const child = await addChild(sql, scene, { given, family, school: ids.school, knownAs: 'Sam' });
    await onChild(sql, scene, child).episode({
      agency_id: ids.team,
      type: 'child_in_need',
      from: '2026-01-01',
    });
  }
  for (let n = 0; n < 30; n++)
    await addChild(sql, scene, { given: `Kit ${n}`, family: 'Samename', school: ids.school });
});
afterAll(() => portal.close());

type Reader = PersonName | 'nobody' | 'partnership' | 'governance' | 'administrator';

async function clientOf(reader: Reader) {
  const added = {
    partnership: { kind: 'partnership', role: 'partnership_lead' },
    governance: { kind: 'governance', role: 'ig_officer' },
    administrator: { kind: 'administration', role: 'portal_admin' },
  } as const;
  if (reader === 'nobody') return portal.anonymous();
  if (!(reader in added)) return portal.as(scene.ids[reader as PersonName]);
  const place = { ...added[reader as keyof typeof added], authority: scene.authority };
  return portal.as(await addPerson(portal.sql, `Invented ${reader}`, place));
}

const child = () => `/children/${scene.authority}/${scene.child}`;

test.for<[name: string, reader: Reader, path: string | (() => string)]>([
  ['home-nobody', 'nobody', '/'],
  ['home-school', 'teacher', '/'],
  ['home-school-quiet', 'otherTeacher', '/'],
  ['home-trust', 'trustStaff', '/'],
  ['home-team', 'worker', '/'],
  ['home-adviser', 'adviser', '/'],
  ['home-manager', 'manager', '/'],
  ['home-partnership', 'partnership', '/'],
  ['home-administrator', 'administrator', '/'],
  ['accessibility', 'nobody', '/accessibility'],
  ['urgent-concern', 'nobody', '/urgent-concern'],
  ['licences', 'nobody', '/licences'],
  ['resources-none', 'nobody', '/resources'],
  ['children-school', 'teacher', '/children'],
  ['children-social-worker', 'teacher', '/children?only=social-worker'],
  ['children-error', 'teacher', '/children?q=ng'],
  ['children-must-search', 'officer', '/children'],
  ['children-found', 'officer', '/children?q=fictitious'],
  ['children-none', 'otherWorker', '/children'],
  ['child-school', 'teacher', child],
  ['child-team', 'worker', child],
])('%s', async ([name, reader, path]) => {
  const client = await clientOf(reader);
  await using page = await newPage({ javascript: 'blocked', baseURL: portal.url });
  await page
    .context()
    .addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: portal.url })));
  const answer = await page.goto(typeof path === 'string' ? path : path());
  expect(answer!.status()).toBe(name === 'children-error' ? 422 : 200);
  if (process.env.PICTURES) await photograph(page, name);
  await check(page);
  await page.expectClean();
});
