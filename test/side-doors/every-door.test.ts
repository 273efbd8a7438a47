import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PersonName } from '#test/consultations/scene.ts';
import { doorsOf, wordsShown } from './doors.ts';
import { personIn, setWorld, upn, type World } from './world.ts';

/* Whatever page a person opens, by whatever address: what is not theirs stands on none of them. */

let world: World;
beforeAll(async () => {
  world = await setWorld();
});
afterAll(() => world?.portal.close());

const child = ['Larkspur', 'Unspoken', upn, '27 March 2012', '27 Mar 2012'];
const hidden = ['hidden-minutes', 'Hidden House', 'Hidden note'];
const plan = ['Child in need plan', 'Child protection plan', '2 Mar 2026'];

type Case = [who: PersonName | 'governance', told: string[], untold: string[]];
const cases: Case[] = [
  // Wren is on the roll of a second school, which asked about her as well.
  [
    'teacher',
    ['Larkspur', 'Firsthand worry', 'plainspoken', 'Unsent worry'],
    ['Secondhand worry', ...hidden, ...plan, 'quagmire', 'zephyr', 'quibblesome', 'Fictional Team'],
  ],
  // Takes part, and may not read whom it is about; took part in another until some days ago.
  [
    'otherTeacher',
    ['Shared about mornings', 'Secondhand worry', 'hidden-minutes', 'Merged worry'],
    [...child, ...plan, 'Firsthand', 'Leftover', 'Targeted', 'quagmire', 'zephyr', 'quibblesome', 'Unsent'],
  ],
  [
    'trustStaff',
    ['Shared about mornings', 'Firsthand worry', 'plainspoken'],
    [
      ...child,
      ...hidden,
      ...plan,
      'Wren',
      'Fictitious',
      'Secondhand',
      'quagmire',
      'zephyr',
      'quibblesome',
      'Unsent',
    ],
  ],
  ['worker', ['Larkspur', 'quagmire', 'quibblesome'], ['Secondhand', ...hidden, 'zephyr', 'Unsent']],
  [
    'otherWorker',
    ['Secondhand worry'],
    [...child, 'Shared about', 'Firsthand', 'plainspoken', 'quagmire', 'zephyr', 'quibblesome'],
  ],
  ['officer', ['Larkspur', 'Secondhand worry', 'zephyr', 'quagmire'], [...plan, 'Unsent']],
  [
    'governance',
    ['Gale Invented'],
    [...child, ...hidden, 'Wren', 'Fictitious', 'worry', 'Shared about', 'plainspoken', 'quagmire', 'zephyr'],
  ],
  [
    'neighbour',
    ['Ash Elsewhere'],
    [...child, ...hidden, 'Wren', 'worry', 'Shared about', 'MCK-26', 'plainspoken', 'quagmire', 'zephyr'],
  ],
];

test.each(cases)('%s is shown at no door what is not theirs', async (who, told, untold) => {
  const client = await world.portal.as(personIn(world, who));
  const shown = await wordsShown(client, doorsOf(world), [...told, ...untold]);
  expect(shown.filter((line) => untold.some((word) => line.startsWith(`${word} at `)))).toEqual([]);
  for (const word of told)
    expect(
      shown.some((line) => line.startsWith(`${word} at `)),
      word,
    ).toBe(true);
});

describe('the log', () => {
  test('has neither a name nor a reference nor a word of a record', () => {
    const all = world.lines.join('\n');
    expect(world.lines.length).toBeGreaterThan(300);
    for (const word of [
      ...child,
      ...hidden,
      'Wren',
      'MCK-26',
      'worry',
      'plainspoken',
      'quagmire',
      world.lark,
      world.scene.child,
    ])
      expect(all).not.toContain(word);
  });
});
