import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import type { PersonName } from '#test/consultations/scene.ts';
import { setWorld, type World } from './world.ts';

/* Doors of which each has a way of its own to be left open. */

let world: World;
beforeAll(async () => {
  world = await setWorld();
});
afterAll(() => world?.portal.close());

const as = (who: PersonName) => world.portal.as(world.scene.ids[who]);
const at = (reference: string, page = '') => `/consultations/${reference}${page}`;

describe('what is said to professionals', () => {
  test('is in no page, no fragment and no count of a school’s, and its own message is answered without it', async () => {
    const client = await as('teacher');
    const token = await client.token();
    const { shared } = world.references;
    const body = new URLSearchParams({
      _csrf: token!,
      key: newId(),
      audience: 'all',
      body: 'Said in the open',
    });
    const asked = { 'sec-fetch-site': 'same-origin', 'hx-request-type': 'partial' };
    const piece = await client.send('POST', at(shared, '/entries'), { headers: asked, body });
    const wrong = await client.post(at(shared, '/entries'), {
      key: newId(),
      audience: 'professionals',
      body: 'No',
    });
    for (const { html } of [piece, wrong, await client.get(at(shared, '?thread=whole'))])
      expect(html).not.toMatch(/quagmire|zephyr/);
    expect((await client.get(at(shared))).texts('.thread-entry__text')).toEqual([
      'A plainspoken word',
      'Said in the open',
    ]);
    expect((await client.get(at(shared, '/timeline'))).texts('.timeline-item__what')).toHaveLength(2);
    const worker = await as('worker');
    expect((await worker.get(at(shared))).texts('.thread-entry__text')).toContain('A quagmire word');
  });

  test('is in no page of what changed meanwhile', async () => {
    const client = await as('teacher');
    const sent = { key: newId(), version: '1', reason: 'Invented' };
    const clash = await client.post(at(world.references.shared, '/withdrawal'), sent);
    expect(clash.status).toBe(409);
    const [told] = await world.portal.sql`
      select count(*)::int as events from event e join consultation c on c.id = e.consultation_id
      where c.reference = ${world.references.shared} and e.audience = 'all'`;
    expect(clash.texts('main tbody th').filter((name) => name === 'What happened')).toHaveLength(
      told!.events,
    );
    expect(clash.html).not.toMatch(/quagmire|zephyr/);
  });
});

describe('merging', () => {
  test('offers nothing to whom may not merge, and only the same child’s to whom may', async () => {
    const { asked, second, first, shared } = world.references;
    const officer = await as('officer');
    const page = await officer.get(at(asked, '/merger'));
    const offered = page.document
      .querySelectorAll('main input[type=radio]')
      .map((radio) => radio.getAttribute('value'));
    expect(offered).toContain(shared);
    for (const other of [first, second]) expect(offered).not.toContain(other);
    for (const who of ['teacher', 'otherTeacher', 'worker'] as const) {
      const refused = await (await as(who)).get(at(asked, '/merger'));
      expect(refused.status).toBe(403);
      expect(refused.html).not.toMatch(/MCK-26-/);
    }
  });

  test('leaves no way to the one it went into for whom may not read that', async () => {
    const { merged, target } = world.references;
    const other = await as('otherTeacher');
    const page = await other.get(at(merged));
    expect(page.status).toBe(200);
    expect(page.html).not.toContain(target);
    expect((await other.get(at(target))).status).toBe(404);
    for (const door of ['', '/timeline', '/plan'])
      expect((await other.get(at(merged, door))).html).not.toContain(target);
  });
});

test('a child on two rolls: neither school is told of the other, nor of what it asked', async () => {
  const child = `/children/${world.scene.authority}/${world.scene.child}`;
  const { first, second } = world.references;
  for (const [who, own, others, school] of [
    ['teacher', first, second, 'Pretend Hill School'],
    ['otherTeacher', second, first, 'Invented Meadows Academy'],
  ] as const) {
    const page = await (await as(who)).get(child);
    expect(page.html).toContain(own);
    expect(page.html).not.toContain(others);
    expect(page.html).not.toContain(school);
    const related = page
      .texts('section[aria-labelledby="consultations"] a')
      .filter((title) => /worry/.test(title));
    expect(related).toHaveLength(1);
  }
});

test('the calendar file is named by its reference, and says nothing of the child or the place', async () => {
  const { second } = world.references;
  const file = await (await as('otherTeacher')).get(at(second, `/meetings/${world.meeting}/invitation.ics`));
  expect(file.status).toBe(200);
  expect(file.headers.get('content-disposition')).toBe(`attachment; filename=${second}.ics`);
  expect(file.html).not.toMatch(/Wren|Fictitious|Hidden|worry/);
});

describe('what hangs on one record', () => {
  test.each<[PersonName, string]>([
    ['teacher', 'a record that is not theirs'],
    ['worker', 'a record that is not theirs'],
    ['neighbour', 'another authority’s'],
  ])(
    '%s opens neither file nor meeting of %s, by its own address or by that of another record',
    async (who) => {
      const client = await as(who);
      for (const reference of [world.references.second, world.references.shared]) {
        for (const page of [`/files/${world.file}`, `/meetings/${world.meeting}/invitation.ics`]) {
          const answer = await client.get(at(reference, page));
          expect([page, answer.status, answer.headers.get('content-disposition')]).toEqual([page, 404, null]);
          expect(answer.html).not.toMatch(/hidden-minutes|Hidden (House|note)/);
        }
      }
    },
  );
});

describe('who can be chosen', () => {
  test('advisers are those of one’s own authority', async () => {
    const manager = await as('manager');
    const page = await manager.get(at(world.references.target, '/allocation'));
    expect(page.status).toBe(200);
    expect(page.text()).toContain('Kim Example');
    expect(page.text()).not.toMatch(/Ash Elsewhere|Nightingale|Meadowsweet|Tidewater/);
  });

  test('who may not invite searches no agencies', async () => {
    for (const who of ['teacher', 'otherTeacher', 'worker'] as const) {
      const refused = await (await as(who)).get(at(world.references.shared, '/parties?q=fictional'));
      expect(refused.status).toBe(403);
      expect(refused.html).not.toContain('Fictional Team');
    }
  });

  test('a team picks from its own children, a school from none', async () => {
    const worker = (await (await as('worker')).get('/requests/new/child')).text();
    expect(worker).toContain('Larkspur Unspoken');
    expect(worker).not.toContain('Puddlewick');
    const otherWorker = (await (await as('otherWorker')).get('/requests/new/child')).text();
    expect(otherWorker).not.toMatch(/Larkspur|Wren/);
    expect((await (await as('teacher')).get('/requests/new/child')).text()).not.toMatch(/Larkspur|Wren/);
  });
});

test('a page is named by no child', async () => {
  const { shared, second } = world.references;
  for (const who of ['teacher', 'otherTeacher', 'trustStaff', 'worker', 'officer'] as const) {
    const client = await as(who);
    for (const reference of [shared, second])
      for (const page of ['', '/timeline', '/plan'])
        expect((await client.get(at(reference, page))).title).not.toMatch(
          /Larkspur|Unspoken|Wren|Fictitious/,
        );
  }
});

describe('the audit', () => {
  test('of another authority has nothing of ours, and finds nothing by our reference', async () => {
    await (await as('teacher')).get(at(world.references.shared));
    const theirs = await (await as('neighbour')).get(`/audit`);
    expect(theirs.html).not.toMatch(/MCK-26-|Morgan Invented|Invented Meadows/);
    const governance = await world.portal.as('governance');
    const log = await governance.get(`/audit?reference=${world.references.shared}`);
    const absent = await governance.get('/audit?reference=MCK-26-999999');
    expect(log.texts('main tbody tr')).toEqual(absent.texts('main tbody tr'));
    expect((await governance.get('/audit?who=Morgan Invented')).texts('main tbody tr')).toEqual([]);
  });

  test('of a school is of what it asked for, and of no other’s', async () => {
    await (await as('officer')).get(at(world.references.second));
    const own = (await (await as('teacher')).get('/audit')).html;
    expect(own).toContain(world.references.shared);
    for (const name of ['second'] as const) expect(own).not.toContain(world.references[name]);
    const other = (await (await as('otherTeacher')).get('/audit')).html;
    expect(other).toContain(world.references.second);
    expect(other).not.toContain(world.references.shared);
  });
});
