import { describe, expect, test } from 'vitest';
import { formsOf } from './forms.ts';
import { setStage } from './stage.ts';

const stage = setStage();

const pages = ['advice', 'actions', 'meetings', 'review', 'closure', 'feedback', 'withdrawal'];

describe.each(pages)('the form of %s', (page) => {
  const form = () => formsOf(stage.scene).find((form) => form.page === page)!;
  const made = async (status = form().from) => {
    const reference = await stage.scene.consult(status);
    return { reference, path: `/consultations/${reference}/${page}` };
  };
  const count = async (reference: string, table: string) => {
    const { id } = await stage.scene.found(reference);
    return (await stage.portal.sql`select from ${stage.portal.sql(table)} where consultation_id = ${id}`)
      .count;
  };

  test('changes the consultation, once however often it is sent, and leads back to it', async () => {
    const { reference, path } = await made();
    const client = await stage.as(form().by);
    const opened = await client.get(path);
    const before = await stage.scene.found(reference);
    const rows = form().table && (await count(reference, form().table!));
    const sent = await Promise.all([1, 2, 3].map(() => client.submitFrom(opened, form().filled)));
    const first = sent.find(({ status }) => status === 303)!;
    expect(first.location).toMatch(new RegExp(`^/consultations/${reference}(#.+)?$`));
    for (const { status } of sent) expect([303, 409]).toContain(status);
    if (form().table) {
      expect(sent.map(({ location }) => location)).toEqual(sent.map(() => first.location));
      expect(await count(reference, form().table!)).toBe(Number(rows) + 1);
    }
    const after = await stage.scene.found(reference);
    expect(after.status).toBe(form().to);
    expect(after.version - before.version).toBe(form().to === form().from ? 0 : 1);
    expect(await count(reference, 'event')).toBe(1);
  });

  test('says what is wrong, each beside its field, and gives back what was typed', async () => {
    const { reference, path } = await made();
    const client = await stage.as(form().by);
    const before = await stage.scene.found(reference);
    for (const [wrong, ...words] of form().wrong) {
      const filled = { ...form().filled, ...wrong };
      const answer = await client.submit(path, filled);
      expect(answer.status).toBe(422);
      expect(answer.texts('.govuk-error-summary__list li')).toEqual(words);
      for (const link of answer.document.querySelectorAll('.govuk-error-summary__list a')) {
        const id = link.getAttribute('href')!.slice(1);
        expect(answer.find(`[id="${id}"]`).getAttribute('name')).toBe(id);
      }
      expect(answer.document.querySelector('title')!.text).toMatch(/^Error: /);
      for (const [name, value] of Object.entries(filled)) {
        if (typeof value !== 'string') continue;
        const controls = answer.document.querySelectorAll(`main [name="${name}"]`);
        const held = controls.map((control) =>
          control.rawTagName === 'textarea' ? control.text : control.getAttribute('value'),
        );
        expect(held.map((text) => text?.trim())).toContain(value.trim());
      }
    }
    expect(await stage.scene.found(reference)).toEqual(before);
  });

  test('is refused to whom it is not for, and when it is not the time', async () => {
    const { path } = await made();
    const opened = await (await stage.as(form().by)).get(path);
    const hidden = { key: opened.find('[name=key]').getAttribute('value')!, version: '1' };
    const body = { ...hidden, ...form().filled };
    const other = await stage.as(form().notBy);
    expect([(await other.get(path)).status, (await other.post(path, body)).status]).toEqual([403, 403]);
    const stranger = await stage.as(form().by === 'teacher' ? 'otherTeacher' : 'neighbour');
    expect([(await stranger.get(path)).status, (await stranger.post(path, body)).status]).toEqual([404, 404]);

    const late = await made(form().notIn);
    const client = await stage.as(form().by);
    expect((await client.get(late.path)).status).toBe(409);
    const refused = await client.post(late.path, body);
    expect(refused.status).toBe(409);
    for (const text of Object.values(form().filled)) {
      if (typeof text === 'string' && text.includes(' ')) expect(refused.text()).toContain(text);
    }
  });

  test('is not taken from a page that is out of date', async () => {
    const { reference, path } = await made();
    const client = await stage.as(form().by);
    const opened = await client.get(path);
    await stage.portal.sql`update consultation set version = version + 1 where reference = ${reference}`;
    const before = await stage.scene.found(reference);
    const answer = await client.submitFrom(opened, form().filled);
    // Feedback says nothing of the record, so nothing can have changed under it.
    if (page === 'feedback') return expect(answer.status).toBe(303);
    expect(answer.status).toBe(409);
    expect(await stage.scene.found(reference)).toEqual(before);
  });

  test('takes no field that it does not have, nor one given twice', async () => {
    const { path } = await made();
    const client = await stage.as(form().by);
    const opened = await client.get(path);
    const body = {
      key: opened.find('[name=key]').getAttribute('value')!,
      version: '1',
      ...form().filled,
    };
    for (const extra of ['status', 'adviserId', 'localAuthorityId', 'answeredAt', 'personId']) {
      expect((await client.post(path, { ...body, [extra]: '1' })).status).toBe(400);
    }
    for (const name of Object.keys(form().filled)) {
      const value = body[name as 'key'];
      const { status } = await client.post(path, { ...body, [name]: [value, value] });
      expect(status).toBe(422);
    }
    for (const name of ['key', 'version']) {
      expect((await client.post(path, { ...body, [name]: 'x' })).status).toBe(400);
    }
  });
});
