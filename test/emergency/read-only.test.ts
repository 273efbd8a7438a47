import { beforeAll, describe, expect, test } from 'vitest';
import { known } from '#db/seed/known.ts';
import { routes } from '#src/app.ts';
import { newId } from '#src/web/ids.ts';
import type { Client } from '#test/support/client.ts';
import type { Fields } from '#test/support/form.ts';
import { setStage } from './stage.ts';

const stage = setStage();
const { informationRequested, planInProgress, closed } = known.consultations;

/** What the forms that social care has in other consultations send; the others are refused before they are read. */
const filled = (version: string): Record<string, Fields> => ({
  entries: { key: newId(), audience: 'all', body: 'An invented message' },
  answer: { key: newId(), version, audience: 'all', answer: 'An invented answer' },
  completion: { key: newId(), version, note: '' },
  withdrawal: { key: newId(), version, reason: 'An invented reason' },
  feedback: { key: newId(), version, score: '4', words: '' },
});
const posts = Object.keys(routes)
  .filter((line) => line.startsWith('POST /consultations/:reference/'))
  .map((line) => line.slice('POST '.length));

const stateOf = async (reference: string) => {
  const [row] = await stage.sql`
    select c.*, (select count(*) from entry where consultation_id = c.id) as entries,
      (select count(*) from event where consultation_id = c.id) as events,
      (select count(*) from action where consultation_id = c.id and done_at is not null) as done
    from consultation c where reference = ${reference}`;
  return row!;
};

describe('what is open in an emergency is only read', () => {
  let client: Client;
  const references: string[] = [];
  beforeAll(async () => {
    for (const { title } of [informationRequested, planInProgress, closed]) {
      const reference = stage.referenceOf(title);
      references.push(reference);
      ({ client } = await stage.open({ by: 'reference', reference }));
    }
  });

  test('the routes that change a record are many', () => expect(posts.length).toBeGreaterThan(15));

  test.each(posts)('POST %s is refused', async (path) => {
    const [action] = await stage.sql`
      select a.id from action a join consultation c on c.id = a.consultation_id where c.title = ${planInProgress.title} limit 1`;
    for (const reference of references) {
      const before = await stateOf(reference);
      const fields = filled(`${before.version}`)[path.split('/').at(-1)!] ?? {};
      const answer = await client.post(
        path.replace(':reference', reference).replace(':id', action!.id),
        fields,
      );
      expect([403, 404]).toContain(answer.status);
      expect(await stateOf(reference)).toEqual(before);
      expect((await client.get(`/consultations/${reference}`)).status).toBe(200);
    }
  });

  test('no form and no button stands on it but the one that ends it', async () => {
    for (const sought of [
      { by: 'reference', reference: stage.referenceOf(informationRequested.title) },
      { by: 'reference', reference: stage.referenceOf(closed.title) },
      { by: 'upn', upn: known.children.onRoll.upn },
    ]) {
      const { client, at } = await stage.open(sought);
      const page = await client.get(at);
      const forms = page.document.querySelectorAll('main form').map((form) => form.getAttribute('action'));
      expect(forms).toEqual([expect.stringMatching(/^\/emergency-access\/[^/]+\/ending$/)]);
      expect(page.texts('main .govuk-button')).toEqual(['End it now']);
      for (const name of Object.keys(filled('1'))) expect(page.html).not.toContain(`href="${at}/${name}"`);
    }
  });

  test('no consultation is asked for about a child', async () => {
    const { upn, familyName } = known.children.onRoll;
    const { client } = await stage.open({ by: 'upn', upn });
    const drafts = async () => (await stage.sql`select from draft`).count;
    const before = await drafts();
    expect((await client.get('/requests/new/child')).html).not.toContain(familyName);
    const child = stage.child(upn).replace('/children/', '').replace('/', '_');
    expect((await client.post('/requests', { key: newId(), child })).status).toBe(404);
    expect(await drafts()).toBe(before);
  });
});
