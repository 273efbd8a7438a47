import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { masked } from './masked.ts';
import { noUpn, type RecordName, setWorld, upn, type World } from './world.ts';

/* What is hidden is found by no word, and not finding it says the same as for a word that nothing has. */

let world: World;
beforeAll(async () => {
  world = await setWorld();
});
afterAll(() => world?.portal.close());

const nothing = 'xyzzyxyzzy';

/** The page for these words, and that for words that nothing has, the words themselves struck out of both. */
async function both(
  who: 'teacher' | 'otherTeacher' | 'trustStaff' | 'worker' | 'neighbour',
  base: string,
  words: string,
) {
  const client = await world.portal.as(world.scene.ids[who]);
  const pageFor = async (asked: string) => {
    const page = await client.get(`${base}q=${encodeURIComponent(asked)}`);
    expect(page.status).toBe(200);
    return { page, words: masked(page.html, asked) };
  };
  return [await pageFor(words), await pageFor(nothing)] as const;
}

type Case = [who: Parameters<typeof both>[0], words: string | RecordName];
const cases: Case[] = [
  ['teacher', 'second'],
  ['teacher', 'secondhand'],
  ['teacher', 'quagmire'],
  ['teacher', 'zephyr'],
  ['teacher', 'plainspoken'],
  ['teacher', 'quibblesome'],
  ['otherTeacher', 'larkspur'],
  ['otherTeacher', 'unspoken'],
  ['otherTeacher', upn],
  ['otherTeacher', 'left'],
  ['otherTeacher', 'leftover'],
  ['otherTeacher', 'first'],
  ['trustStaff', 'larkspur'],
  ['trustStaff', 'fictitious'],
  ['trustStaff', upn],
  ['trustStaff', 'quagmire'],
  ['worker', 'zephyr'],
  ['worker', 'second'],
];

describe.each(['open', 'closed', 'needs_you'])('among what is %s', (view) => {
  test.each(cases)('%s finds nothing by “%s”', async (who, words) => {
    const asked = world.references[words as RecordName] ?? words;
    const [found, none] = await both(who, `/consultations?view=${view}&`, asked);
    expect(found.page.has('.queue-row')).toBe(false);
    expect(found.words).toBe(none.words);
  });
});

test('whose it is finds it by the same words', async () => {
  for (const [who, words] of [
    ['teacher', 'larkspur'],
    ['teacher', upn],
    ['otherTeacher', 'secondhand'],
    ['otherTeacher', 'shared about'],
    ['trustStaff', 'firsthand'],
  ] as const) {
    const [found] = await both(who, '/consultations?view=open&', words);
    expect([who, words, found.page.has('.queue-row')]).toEqual([who, words, true]);
  }
});

test.each([
  ['teacher', 'puddlewick'],
  ['otherTeacher', 'larkspur'],
  ['otherTeacher', upn],
  ['neighbour', 'fictitious'],
  ['neighbour', upn],
] as const)('%s finds no child by “%s”', async (who, words) => {
  const [found, none] = await both(who, '/children?', words);
  expect(found.words).toBe(none.words);
});

test('in the queue of another authority nothing is found either, and no setting or adviser of ours is offered', async () => {
  for (const words of [world.references.shared, 'larkspur', 'secondhand', upn]) {
    const [found, none] = await both('neighbour', '/queue?view=team&', words);
    expect(found.words).toBe(none.words);
  }
  const client = await world.portal.as(world.scene.ids.neighbour);
  const offered = (await client.get('/queue/filters?view=team')).texts('option').join('\n');
  for (const name of ['Invented Meadows', 'Kim Example', 'Quillbrook', 'Nightingale'])
    expect(offered).not.toContain(name);
  const own = (await (await world.portal.as(world.scene.ids.officer)).get('/queue/filters?view=team'))
    .texts('option')
    .join('\n');
  for (const name of ['Invented Meadows', 'Kim Example']) expect(own).toContain(name);
  for (const name of ['Ash Elsewhere', 'Quillbrook', 'Nightingale']) expect(own).not.toContain(name);
});

describe('a child that is looked for to ask about', () => {
  const born = { 'bornOn-day': '27', 'bornOn-month': '3', 'bornOn-year': '2012' };
  test('is not there for whom it is not, in the same words as for none', async () => {
    const client = await world.portal.as(world.scene.ids.otherTeacher);
    for (const [sought, absent] of [
      [{ upn }, { upn: noUpn }],
      [
        { upn: '', givenName: 'Larkspur', familyName: 'Unspoken', ...born },
        { upn: '', givenName: 'Nobody', familyName: 'Atall', ...born },
      ],
    ]) {
      const [theirs, none] = [
        await client.post('/requests/new/child', sought),
        await client.post('/requests/new/child', absent),
      ];
      expect(theirs.status).toBe(none.status);
      expect(masked(theirs.html, ...Object.values(sought!))).toBe(
        masked(none.html, ...Object.values(absent!)),
      );
      expect(theirs.text()).not.toMatch(/Invented Meadows|27 March 2012/);
    }
  });

  test('is no draft to begin either', async () => {
    const client = await world.portal.as(world.scene.ids.otherTeacher);
    const key = '01930000-0000-7000-8000-00000000000a';
    const answers = [];
    for (const id of [world.lark, '01930000-0000-7000-8000-00000000000b'])
      answers.push(await client.post('/requests/drafts', { key, child: `${world.scene.authority}_${id}` }));
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(masked(answers[0]!.html)).toBe(masked(answers[1]!.html));
  });
});

describe('the form of emergency access', () => {
  test('says the same for what is not there and what is another authority’s', async () => {
    const client = await world.portal.as('social-worker');
    const reason = 'The child may be harmed tonight and nobody answers';
    for (const [theirs, none] of [
      [{ reference: world.references.shared }, { reference: 'MCK-26-999999' }],
      [{ upn }, { upn: noUpn }],
    ]) {
      const answers = [];
      for (const sought of [theirs, none])
        answers.push(await client.submit('/emergency-access', { ...sought, reason }, { form: '#opening' }));
      expect(answers.map(({ status }) => status)).toEqual([422, 422]);
      expect(masked(answers[0]!.html, ...Object.values(theirs!))).toBe(
        masked(answers[1]!.html, ...Object.values(none!)),
      );
    }
  });
});
