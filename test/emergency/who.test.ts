import { describe, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import { addPerson } from '#test/home/people.ts';
import { form, reason, setStage, worker } from './stage.ts';

const stage = setStage();
const path = '/emergency-access';
const count = async () => (await stage.sql`select from emergency_access`).count;

describe('who opens a record in an emergency', () => {
  test.each(['school-dt', 'trust', 'vs-officer', 'partnership', 'governance', 'admin'])(
    'not %s',
    async (who) => {
      const client = await stage.portal.as(who);
      expect((await client.get(path)).status).toBe(403);
      const sent = { key: newId(), by: 'reference', reference: stage.referenceOf(), reason };
      expect((await client.post(path, sent)).status).toBe(403);
      expect((await client.post(`${path}/${newId()}/ending`)).status).toBe(403);
      expect((await client.get('/')).html).not.toContain(`href="${path}"`);
      expect(await count()).toBe(0);
    },
  );

  test.each(['vs-adviser', 'vs-manager', 'social-worker'])(
    '%s, who reads it anyway, is led to it, and nobody is told',
    async (who) => {
      const client = await stage.portal.as(who);
      const sent = { key: newId(), by: 'reference', reference: stage.referenceOf(), reason };
      expect((await client.post(path, sent)).location).toBe(stage.record());
      const record = await client.get(stage.record());
      expect(record.status).toBe(200);
      expect(record.has('.govuk-notification-banner')).toBe(false);
      expect(await count()).toBe(0);
    },
  );

  test('an adviser is told that it is not needed', async () => {
    const page = await (await stage.portal.as('vs-adviser')).get(path);
    expect(page.text()).toContain('You can read every record of your authority already');
    expect(page.has(form)).toBe(false);
    expect(page.link('Find a consultation')).toBe('/queue');
    expect(page.link('find a child')).toBe('/children');
  });

  test('social care finds the way on its home page, and what it is not beside the form', async () => {
    const client = await stage.portal.as(worker);
    const page = await client.get((await client.get('/')).link('Emergency access'));
    expect(page.text()).toContain('It is not a safeguarding referral');
    expect(page.link('tell children’s social care')).toBe('/urgent-concern');
    expect(page.text()).toContain('told at once');
  });

  test('a worker of the neighbour opens nothing here', async () => {
    const client = await stage.portal.as('social-worker-neighbour');
    const sent = { by: 'reference', reference: stage.referenceOf(), reason };
    expect((await client.submit(path, sent, { form })).status).toBe(422);
    expect(await count()).toBe(0);
  });
});

describe('who is told', () => {
  test('not those who only open: the list is for governance and the Virtual School Head', async () => {
    await stage.open({ by: 'reference', reference: stage.referenceOf() });
    for (const [who, status] of [
      [worker, 403],
      ['vs-adviser', 403],
      ['school-dt', 403],
      ['governance', 200],
      ['vs-manager', 200],
    ] as const) {
      expect([who, (await (await stage.portal.as(who)).get(`${path}/reviews`)).status]).toEqual([
        who,
        status,
      ]);
    }
  });

  test('nothing of it in another authority', async () => {
    const { id } = await stage.open({ by: 'reference', reference: stage.referenceOf() });
    const [saltbeck] = await stage.sql`select id from authority where prefix <> 'NCC'`;
    const officer = await addPerson(stage.sql, 'Otis Invented', {
      kind: 'governance',
      role: 'ig_officer',
      authority: saltbeck!.id,
    });
    for (const who of [officer, 'vs-manager-neighbour']) {
      const client = await stage.portal.as(who);
      expect((await client.get(`${path}/reviews`)).text()).not.toContain(stage.referenceOf());
    }
    const client = await stage.portal.as(officer);
    expect((await client.get(`${path}/${id}/review`)).status).toBe(404);
    expect((await client.post(`${path}/${id}/review`, { finding: 'justified', words: 'x' })).status).toBe(
      404,
    );
  });
});
