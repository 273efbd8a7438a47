import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#src/web/ids.ts';
import { everyone } from '#test/consultations/scene.ts';
import { cases } from '#test/triage/cases.ts';
import { type Desk, hiddenOf, setDesk, to } from '#test/triage/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await setDesk();
});
afterAll(() => desk.close());

describe.each(cases)('$move', ({ move, from, leadsTo, refusedFrom, who, fields, bad, event }) => {
  test(`leads from ${from} to ${leadsTo}, and is told`, async () => {
    const client = await desk.as(who[0]!);
    const reference = await desk.consult(from);
    const answer = await client.submit(to(reference, move), fields(desk));
    expect([answer.status, answer.location]).toEqual([303, to(reference)]);
    expect(await desk.found(reference)).toMatchObject({ status: leadsTo, version: 2 });
    expect(await desk.eventsOf(reference)).toEqual([event]);
  });

  test('pressed twice it counts once, and lands on the same page', async () => {
    const client = await desk.as(who[0]!);
    const reference = await desk.consult(from);
    const page = await client.get(to(reference, move));
    const answers = await Promise.all([1, 2, 3].map(() => client.submitFrom(page, fields(desk))));
    expect(answers.map(({ status, location }) => `${status} ${location}`)).toEqual(
      Array(3).fill(`303 ${to(reference)}`),
    );
    expect(await desk.eventsOf(reference)).toEqual([event]);
    expect((await desk.entriesOf(reference)).length).toBeLessThanOrEqual(1);
  });

  test('a form from before somebody else’s move gives back what was typed', async () => {
    const client = await desk.as(who[0]!);
    const reference = await desk.consult(from);
    const page = await client.get(to(reference, move));
    await desk.portal.sql`update consultation set version = version + 1 where reference = ${reference}`;
    const answer = await client.submitFrom(page, fields(desk));
    expect(answer.status).toBe(409);
    const typed = Object.values(fields(desk)).filter(
      (value) => typeof value === 'string' && value.includes(' '),
    );
    for (const words of typed) expect(answer.text()).toContain(words as string);
    expect(await desk.eventsOf(reference)).toEqual([]);
    expect(await desk.entriesOf(reference)).toHaveLength(0);
  });

  test(`cannot be made from ${refusedFrom}`, async () => {
    const client = await desk.as(who[0]!);
    const ready = await desk.consult(from);
    const hidden = await hiddenOf(client, to(ready, move));
    const reference = await desk.consult(refusedFrom);
    const [page, answer] = [
      await client.get(to(reference, move)),
      await client.post(to(reference, move), { ...hidden, ...fields(desk) }),
    ];
    // Who is no longer asked may not answer; everybody else is told that it is not the moment.
    expect([page.status, answer.status]).toEqual(move === 'answer' ? [403, 403] : [409, 409]);
    expect(await desk.entriesOf(reference)).toHaveLength(0);
    expect(await desk.found(reference)).toMatchObject({ status: refusedFrom, version: 1 });
  });

  test('only for those whose move it is', async () => {
    const reference = await desk.consult(from);
    const hidden = { version: '1', key: newId() };
    const seen: Record<string, string> = {};
    for (const person of everyone) {
      if (who.includes(person)) continue;
      const client = await desk.as(person);
      const [page, answer] = [
        await client.get(to(reference, move)),
        await client.post(to(reference, move), { ...hidden, ...fields(desk) }),
      ];
      seen[person] = `${page.status} ${answer.status}`;
    }
    // A role that never makes this move is told so before any record is looked for.
    for (const answers of Object.values(seen)) expect(answers).toMatch(/^(404 404|403 403)$/);
    if (seen.neighbour) expect(seen.neighbour).toBe('404 404');
    expect(await desk.found(reference)).toMatchObject({ status: from, version: 1 });
    expect(await desk.entriesOf(reference)).toHaveLength(0);
  });

  test.each(bad)('%j comes back with all that was typed', async (typed, field) => {
    const client = await desk.as(who[0]!);
    const reference = await desk.consult(from);
    const hidden = await hiddenOf(client, to(reference, move));
    const sent = { ...fields(desk), ...typed };
    const answer = await client.post(to(reference, move), { ...hidden, ...sent });
    expect(answer.status).toBe(422);
    expect(answer.has(`.govuk-error-summary a[href="#${field}"]`)).toBe(true);
    expect(answer.has(`#${field}`)).toBe(true);
    expect(answer.title).toMatch(/^Error: /);
    for (const textarea of answer.document.querySelectorAll('main textarea')) {
      const words = [sent[textarea.getAttribute('name') as keyof typeof sent]].flat()[0];
      expect(textarea.text.trim()).toBe(String(words ?? '').trim());
    }
    expect(answer.find('main input[name=key]').getAttribute('value')).toBe(hidden.key);
    expect(await desk.found(reference)).toMatchObject({ status: from, version: 1 });
    expect(await desk.entriesOf(reference)).toHaveLength(0);
  });

  test.each<[string, Record<string, string | undefined>]>([
    ['a field that the form does not have', { adviser_id: 'me' }],
    ['a key that is none', { key: 'key' }],
    ['no key', { key: undefined }],
    ['a version that is none', { version: 'old' }],
    ['no version', { version: undefined }],
  ])('%s is refused', async (_, tampered) => {
    const client = await desk.as(who[0]!);
    const reference = await desk.consult(from);
    const sent = { version: '1', key: newId(), ...fields(desk), ...tampered };
    expect((await client.post(to(reference, move), sent)).status).toBe(400);
    expect(await desk.found(reference)).toMatchObject({ status: from, version: 1 });
  });
});
