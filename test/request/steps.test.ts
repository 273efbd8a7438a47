import { beforeAll, describe, expect, test } from 'vitest';
import type { Client } from '#test/support/client.ts';
import { answers, useWorld } from './world.ts';

const { world, as, born, begin, beginAbout, answer } = useWorld();
const formOf = async (draft: string) =>
  (await world.portal.sql`select form, version from draft where id = ${draft.split('/').at(-1)!}`)[0]!;

let client: Client;
beforeAll(async () => {
  client = await as('teacher');
});

describe('a page of the form', () => {
  const long = 'x'.repeat(4001);
  type Row = [
    name: string,
    step: string,
    set: Record<string, string | string[]>,
    field: string,
    words: string,
  ];
  const table: Row[] = [
    ['no title', 'ask', { title: '' }, 'title', 'Enter a short title'],
    ['only spaces', 'ask', { title: ' \t ' }, 'title', 'Enter a short title'],
    ['a title of 101', 'ask', { title: 'x'.repeat(101) }, 'title', 'Title must be 100 characters or fewer'],
    [
      'the given name in the title',
      'ask',
      { title: 'How to help OLÉANDER settle' },
      'title',
      'Leave the child’s name “Oleander” out',
    ],
    [
      'the family name in the title',
      'ask',
      { title: 'Fable-Smyth’s attendance' },
      'title',
      'Leave the child’s name “Fable”',
    ],
    [
      'a name of two letters in the title',
      'ask',
      { title: 'Help Bo settle' },
      'title',
      'Leave the child’s name “Bo”',
    ],
    ['two titles', 'ask', { title: ['one', 'two'] }, 'title', 'Give one answer to this question'],
    ['no question', 'ask', { question: '' }, 'question', 'Enter what you would like help with'],
    ['a very long question', 'ask', { question: long }, 'question', 'Use 4,000 characters or fewer'],
    ['no theme', 'ask', { themes: [] }, 'themes', 'Choose what it is about'],
    ['no urgency', 'ask', { urgency: [] }, 'urgency', 'Choose how urgent it is'],
    ['no strengths', 'situation', { strengths: '' }, 'strengths', 'Enter what is going well'],
    ['no worries', 'situation', { worries: '' }, 'worries', 'Enter what you are worried about'],
    ['nothing tried', 'situation', { tried: '' }, 'tried', 'or that nothing has been yet'],
    [
      'a long note',
      'situation',
      { attendanceNote: 'x'.repeat(1001) },
      'attendanceNote',
      'Use 1,000 characters or fewer',
    ],
    ['no view, and no reason', 'child-view', { childView: '' }, 'childView', 'or why you do not know yet'],
    [
      'parents left out',
      'carers',
      { parentsKnow: [] },
      'parentsKnow',
      'Choose whether the parents or carers know',
    ],
    [
      'not yet, without a reason',
      'carers',
      { parentsKnow: 'no' },
      'parentsNotYet',
      'Enter why the parents or carers do not know yet',
    ],
    ['safety left out', 'safety', { atRisk: [] }, 'atRisk', 'Choose whether the child is at risk'],
    [
      'a long list of others',
      'joining',
      { joinOthers: 'x'.repeat(1001) },
      'joinOthers',
      'Use 1,000 characters or fewer',
    ],
  ];
  let draft: string;
  beforeAll(async () => {
    const child = await born({ given: 'Oleander', family: 'Fable-Smyth' });
    await world.portal.sql`update child set known_as = 'Bo' where id = ${child}`;
    draft = await beginAbout(client, child);
  });
  test.each(table)(
    'with %s is kept, and comes back with what to mend',
    async (_name, step, set, field, words) => {
      const typed = { ...answers[step as keyof typeof answers], ...set };
      const again = await client.submit(`${draft}/${step}`, typed);
      expect(again.status).toBe(422);
      expect(again.title).toMatch(/^Error: /);
      expect(again.text('.govuk-error-summary')).toContain(words);
      const link = again.find('.govuk-error-summary a').getAttribute('href')!;
      expect(link).toBe(`#${field}`);
      expect(again.has(link)).toBe(true);
      const { form } = await formOf(draft);
      for (const [name, value] of Object.entries(typed)) {
        const kept = name === 'themes' ? value : ([value].flat()[0] ?? '');
        expect(form[name]).toEqual(kept);
        if (typeof kept === 'string' && kept.trim() && again.has(`textarea[name=${name}]`)) {
          expect(again.find(`textarea[name=${name}]`).text).toBe(kept);
        }
      }
      expect((await client.get(`${draft}/${step}`)).status).toBe(200);
    },
  );

  const group: [name: string, set: Record<string, string>, field: string][] = [
    ['no size', { groupSize: '' }, 'groupSize'],
    ['a size in words', { groupSize: 'twelve' }, 'groupSize'],
    ['a group of one', { groupSize: '1' }, 'groupSize'],
    ['half a child', { groupSize: '2.5' }, 'groupSize'],
    ['a negative size', { groupSize: '-4' }, 'groupSize'],
    ['no description', { groupDescription: '' }, 'groupDescription'],
  ];
  test.each(group)('about a group with %s comes back', async (_name, set, field) => {
    const about = await begin(client, 'group');
    const again = await client.submit(`${about}/group`, {
      groupSize: '12',
      groupDescription: 'Girls',
      ...set,
    });
    expect(again.status).toBe(422);
    expect(again.find('.govuk-error-summary a').getAttribute('href')).toBe(`#${field}`);
  });

  test('offers nothing that the portal does not have', async () => {
    const send = async (set: Record<string, string | string[]>) => {
      const { version } = await formOf(draft);
      return client.post(`${draft}/ask`, { ...answers.ask, version: String(version), ...set });
    };
    expect((await send({ urgency: 'whenever' })).status).toBe(422);
    expect((await send({ themes: ['weather'] })).status).toBe(422);
    expect((await send({ submittedAs: 'MCK-26-000001' })).status).toBe(400);
    expect((await send({ version: 'one' })).status).toBe(400);
    expect((await send({ version: [] })).status).toBe(400);
    expect((await send({ from: 'https://elsewhere.example' })).location).toBe(draft);
  });

  test('that was refused leaves the title as it was allowed to be: the words of the month are not a name', async () => {
    const may = await beginAbout(client, await born({ given: 'An', family: 'Io' }));
    expect(
      (await client.submit(`${may}/ask`, { ...answers.ask, title: 'An idea for mornings' })).status,
    ).toBe(422);
    expect((await client.submit(`${may}/ask`, { ...answers.ask, title: 'What an idea' })).status).toBe(303);
  });

  test('forgets the reason when parents know after all', async () => {
    const about = await begin(client, 'group');
    await answer(client, about, { carers: { parentsKnow: 'no', parentsNotYet: 'They are away' } });
    await answer(client, about, { carers: { parentsKnow: 'yes', parentsNotYet: 'They are away' } });
    expect((await formOf(about)).form).toMatchObject({ parentsKnow: 'yes', parentsNotYet: '' });
  });

  test('opened from the check comes back to it', async () => {
    const about = await begin(client);
    const link = (await client.get(`${about}/check`))
      .find('.govuk-summary-list__actions a')
      .getAttribute('href')!;
    expect(link).toBe(`${about}/ask?from=check#title`);
    expect((await client.submit(link, answers.ask)).location).toBe(`${about}/check`);
  });
});

describe('two windows', () => {
  test('the older is told what changed, and given back what was typed', async () => {
    const about = await begin(client);
    const older = await client.get(`${about}/situation`);
    await answer(client, about, {
      situation: { ...answers.situation, worries: 'Typed in the newer window' },
    });
    const clash = await client.submitFrom(older, {
      ...answers.situation,
      worries: 'Typed in the older window',
    });
    expect(clash.status).toBe(409);
    const row = clash.texts('.govuk-table__body tr');
    expect(row).toEqual(['What are you worried about? Typed in the older window Typed in the newer window']);
    expect(clash.texts('textarea')).toContain('Typed in the older window');
    expect(clash.link('Open the request as it is now')).toBe(about);
    expect((await formOf(about)).form.worries).toBe('Typed in the newer window');
  });

  test('pressing twice saves once', async () => {
    const about = await begin(client);
    const page = await client.get(`${about}/ask`);
    const sent = await Promise.all([
      client.submitFrom(page, answers.ask),
      client.submitFrom(page, answers.ask),
    ]);
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
  });
});
