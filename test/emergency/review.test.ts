import { describe, expect, test } from 'vitest';
import { known } from '#db/seed/known.ts';
import { reason, setStage, worker } from './stage.ts';

const stage = setStage();
const { onRoll } = known.children;
const words = 'The duty team was called, and the record said whom to call.';
const reviewOf = (id: string) => `/emergency-access/${id}/review`;
const rowOf = async (id: string) => (await stage.sql`select * from emergency_access where id = ${id}`)[0]!;

describe('information governance', () => {
  test('sees on its home page what waits, the oldest first, and no casework', async () => {
    const older = await stage.open({ by: 'reference', reference: stage.referenceOf() });
    const newer = await stage.open({ by: 'upn', upn: onRoll.upn });
    await stage.age(older.id, 61);
    const officer = await stage.portal.as('governance');
    for (const page of [await officer.get('/'), await officer.get('/emergency-access/reviews')]) {
      const links = page.document
        .querySelectorAll('.entries__title a')
        .map((link) => [link.text, link.getAttribute('href')]);
      expect(links).toEqual([
        [stage.referenceOf(), reviewOf(older.id)],
        ['A child’s record', reviewOf(newer.id)],
      ]);
      expect(page.text()).toContain(reason);
      expect(page.text()).toMatch(/Ended at .* Open until/);
      for (const hidden of [known.consultations.planInProgress.title, onRoll.familyName, onRoll.upn])
        expect(page.html).not.toContain(hidden);
    }
    expect((await officer.get(older.at)).status).toBe(403);
    await stage.sql`delete from alert`;
    await stage.sql`delete from emergency_access`;
  });

  test('reviews it with a finding and words: it ends, is settled, and is told on the timeline', async () => {
    const { id, at, client } = await stage.open({ by: 'reference', reference: stage.referenceOf() });
    await client.get(at);
    await client.get(`${at}/timeline`);
    const officer = await stage.portal.as('governance');
    const page = await officer.get(reviewOf(id));
    expect(page.text('dl')).toMatch(
      new RegExp(`${stage.referenceOf()}.*Precious Nightjar.*Acting for.*${reason}`),
    );
    expect(page.html).not.toContain(known.consultations.planInProgress.title);
    const empty = await officer.submitFrom(page, {});
    expect(empty.status).toBe(422);
    expect(empty.texts('.govuk-error-summary li')).toEqual([
      'Choose whether it was justified',
      'Enter what you looked at and why you find so',
    ]);
    const kept = await officer.submitFrom(page, { words });
    expect(kept.text('textarea')).toBe(words);

    const done = await officer.submitFrom(page, { finding: 'justified', words });
    expect([done.status, done.location]).toEqual([303, '/emergency-access/reviews']);
    expect((await client.get(at)).status).toBe(404);
    const row = await rowOf(id);
    expect(row).toMatchObject({ finding: 'justified', review_words: words });
    expect(row.ended_at < row.until).toBe(true);
    const [alert] = await stage.sql`select * from alert where emergency_id = ${id}`;
    expect(alert).toMatchObject({ settled_by: row.reviewed_by, settled_words: words });
    const manager = await stage.portal.as('vs-manager');
    expect((await manager.get(`${at}/timeline`)).text()).toContain('Reviewed the emergency access');
    expect((await officer.get('/')).text()).not.toContain(stage.referenceOf());
    expect((await officer.get('/emergency-access/reviews')).text('[aria-labelledby="reviewed"]')).toContain(
      words,
    );

    expect((await officer.get(reviewOf(id))).has('#review')).toBe(false);
    const again = await officer.submitFrom(page, { finding: 'not_justified', words: 'A second opinion' });
    expect(again.status).toBe(409);
    expect(again.text()).toContain('A second opinion');
    expect(await rowOf(id)).toEqual(row);
  });

  test('is told which pages of the record were looked at, and no others', async () => {
    const { id, at, client } = await stage.open({ by: 'upn', upn: onRoll.upn });
    await client.get(at);
    await client.get('/children');
    const looked = (await (await stage.portal.as('governance')).get(reviewOf(id))).texts(
      'main .govuk-list li',
    );
    expect(looked).toEqual([expect.stringMatching(/^\d{1,2}(:\d\d)?(am|pm): Opened the child’s page$/)]);
  });

  test('leaves the end of one that was over as it was', async () => {
    const { id } = await stage.open({ by: 'upn', upn: onRoll.upn });
    await stage.age(id, 90);
    await (await stage.portal.as('governance')).submit(reviewOf(id), { finding: 'justified', words });
    expect((await rowOf(id)).ended_at).toBeNull();
  });

  test('does not review what the same person opened', async () => {
    const { id } = await stage.open({ by: 'upn', upn: onRoll.upn });
    await stage.sql`update emergency_access set person_id = (select person_id from identity where subject = 'governance') where id = ${id}`;
    const officer = await stage.portal.as('governance');
    expect((await officer.get(reviewOf(id))).status).toBe(403);
    expect((await officer.post(reviewOf(id), { finding: 'justified', words })).status).toBe(403);
    expect((await rowOf(id)).reviewed_at).toBeNull();
  });
});

test('the Virtual School Head reads the list, is led to the record, and does not review', async () => {
  const { id, at } = await stage.open({ by: 'reference', reference: stage.referenceOf() });
  const manager = await stage.portal.as('vs-manager');
  const page = await manager.get((await manager.get('/')).link('Emergency accesses'));
  expect(page.link(stage.referenceOf())).toBe(at);
  expect((await manager.get(reviewOf(id))).status).toBe(403);
  expect((await manager.post(reviewOf(id), { finding: 'justified', words })).status).toBe(403);
  expect((await (await stage.portal.as(worker)).get(reviewOf(id))).status).toBe(403);
});
