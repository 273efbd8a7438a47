import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, strictSite } from '#test/browser/strict-site.ts';
import { check, newPage, openBrowser } from '#test/support/browser/browser.ts';
import { outlineFaults } from '#test/support/browser/check.ts';

const sound = `<h2>Children</h2><h3>One</h3><h2>Settings</h2>
<form><label for="name">Name</label> <input id="name"> <label>When <input type="date"></label>
<label>Papers <input type="file"></label> <input type="hidden" name="key"> <button>Send</button></form>
<div class="scrolls" tabindex="0" role="region" aria-label="Figures"><p>${'w'.repeat(400)}</p></div>`;

const faulty = `<link rel="stylesheet" href="/faulty.css"><h3>Three</h3>
<p class="wide">${'w'.repeat(400)}</p><p class="faint">Faint</p>
<p><button>a</button><button>b</button><button>c</button></p>
<input id="upn"> <input type="date"> <input type="file"> <input type="checkbox"> <select><option>1</option></select>
<textarea></textarea> <button></button> <div role="combobox" tabindex="0"></div>`;

const styles = `.faint { color: #bbb } .scrolls { overflow-x: auto }
button { width: 9px; height: 9px; padding: 0; border: 0; font-size: 9px }`;

const faults: Record<string, RegExp> = {
  'the title': /title: "Faulty" is not the page's name and then " – Education consultation portal"/,
  'a skipped level': /headings: "Three" skips to level 3/,
  'sideways scroll': /sideways scroll at 320 px: the page is \d{4} px wide\n {2}<p class="wide">w/,
  'a text box': /control without a name: <input id="upn">/,
  'a date': /control without a name: <input type="date">/,
  'a check box': /control without a name: <input type="checkbox">/,
  'a list': /control without a name: <select>/,
  'a text area': /control without a name: <textarea>/,
  'a button': /control without a name: <button><\/button>/,
  'a control of its own making': /control without a name: <div role="combobox"/,
  'a file, which the browser names by itself':
    /label \(critical\): Form elements must have labels.*?<input type="file">\n/s,
  'the language, where and how to mend it': /html-has-lang \(serious\): .*\n {2}html {2}<html>\n {4}Fix any/,
  contrast: /color-contrast \(serious\)/,
  'a small target': /target-size \(serious\)/,
  'good practice': /landmark-one-main \(moderate\)/,
};

let site: Awaited<ReturnType<typeof strictSite>>;
beforeAll(async () => {
  site = await strictSite({
    '/': document('Page', sound).replace('<h1>', '<link rel="stylesheet" href="/sound.css"><h1>'),
    '/faulty': document('Faulty', faulty, 'Faulty').replace(' lang="en"', '').replaceAll('main>', 'div>'),
    '/anonymous': document('Page').replace('masthead__service', ''),
    '/whole': document('Page', '', ' – Education consultation portal'),
    '/sound.css': '.scrolls { overflow-x: auto }',
    '/faulty.css': styles,
    '/icon.ico': '',
  });
  await openBrowser();
});
afterAll(() => site.close());

const open = async (path: string, javascript: boolean | 'blocked' = true) => {
  const page = await newPage({ javascript, baseURL: site.baseURL });
  await page.goto(path);
  return page;
};

test.for([true, 'blocked'] as const)(
  'a sound page passes with script %s, and stays as wide as it was',
  async (javascript) => {
    await using page = await open('/', javascript);
    await check(page);
    expect(page.viewportSize()?.width).toBe(1280);
    await page.expectClean();
  },
);

test('each fault is told, and no others', async () => {
  await using page = await open('/faulty');
  const told = await check(page).then(
    () => '',
    (error: Error) => error.message,
  );
  for (const [fault, words] of Object.entries(faults)) expect(told, fault).toMatch(words);
  expect(told.match(/control without a name/g)).toHaveLength(7);
});

test('the name of the service is neither absent from the header nor the whole title', async () => {
  await using page = await open('/anonymous');
  await expect(check(page)).rejects.toThrow('title: the header has no name');
  await page.goto('/whole');
  await expect(check(page)).rejects.toThrow('title: "– Education consultation portal" is not');
});

test.for([
  [[1, 2, 3, 2, 3, 4, 2], []],
  [[2, 1, 2], []],
  [[2, 2], ['headings: 0 of level 1, not one']],
  [[1, 2, 1], ['headings: 2 of level 1, not one']],
  [[1, 2, 4, 5], ['headings: "third" skips to level 4']],
] as const)('the outline %j has the faults %j', ([levels, expected]) => {
  const names = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh'];
  expect(outlineFaults(levels.map((level, at) => ({ level, name: names[at]! })))).toEqual(expected);
});

test('with script off it says how to open the page for axe', async () => {
  await using page = await open('/', false);
  await expect(check(page)).rejects.toThrow("javascript: 'blocked'");
});
