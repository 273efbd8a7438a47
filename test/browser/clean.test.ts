import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, NONCE, strictSite } from '#test/browser/strict-site.ts';
import { newPage, openBrowser } from '#test/support/browser/browser.ts';

const script = (content: string) => `<script nonce="${NONCE}">${content}</script>`;

const complaints: Record<string, { body: string; words: RegExp }> = {
  '/console': { body: script("console.error('a broken promise')"), words: /a broken promise/ },
  '/throws': {
    body: script("throw new Error('a broken script')"),
    words: /script error: Error: a broken script/,
  },
  '/inline': {
    body: '<script>document.title = "run"</script>',
    words: /security policy: script-src-elem blocked inline/,
  },
  '/style': {
    body: '<p style="color: red">Red</p>',
    words: /security policy: style-src-attr blocked inline/,
  },
  '/image': { body: '<img alt="" src="http://elsewhere.example/a.png">', words: /security policy: img-src/ },
  '/missing': { body: '<img alt="" src="/missing.png">', words: /404 \(Not Found\) .*missing\.png/ },
  '/dialog': { body: script("alert('hello')"), words: /alert dialog: hello/ },
};

const pages = {
  '/': document('Consultations', `<p id="words">Words</p>${script("document.body.id = 'run'")}`),
  '/away': document('Away', '<a href="http://elsewhere.example/">Away</a>'),
  '/file': document('File', `<script nonce="${NONCE}" src="/file.js"></script>`),
  '/file.js': "document.body.id = 'run'",
  '/icon.ico': '',
  ...Object.fromEntries(
    Object.entries(complaints).map(([path, { body }]) => [path, document('Faulty', body)]),
  ),
};

let site: Awaited<ReturnType<typeof strictSite>>;
beforeAll(async () => {
  site = await strictSite(pages);
  await openBrowser();
});
afterAll(() => site.close());

const open = async (path: string, javascript: boolean | 'blocked' = true) => {
  const page = await newPage({ javascript, baseURL: site.baseURL });
  await page.goto(path);
  return page;
};

test('a clean page is clean, with script and without', async () => {
  for (const javascript of [true, false, 'blocked'] as const) {
    await using page = await open('/', javascript);
    await page.expectClean();
  }
});

test.for(Object.entries(complaints))('%s is complained of', async ([path, { words }]) => {
  await using page = await open(path);
  await expect(page.expectClean()).rejects.toThrow(words);
  await page.expectClean();
});

test('a breach of the policy is heard with script off', async () => {
  await using page = await open('/style', false);
  await expect(page.expectClean()).rejects.toThrow(/Content Security Policy/);
});

test('a complaint that the test brings about is allowed by its words', async () => {
  await using page = await open('/missing');
  await page.expectClean({ allow: /missing\.png/ });
});

test('a refused page is for the test to judge', async () => {
  await using page = await open('/no-such-page');
  await page.expectClean();
});

test('a dialog that the test answers is no complaint', async () => {
  await using page = await newPage({ javascript: true, baseURL: site.baseURL });
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('/dialog');
  await page.expectClean();
});

test('another host is neither reached nor passed over', async () => {
  await using page = await open('/away');
  await expect(page.goto('http://elsewhere.example/')).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
  await expect(page.expectClean()).rejects.toThrow('request to another host: http://elsewhere.example/');
  await expect(page.goto('http://192.0.2.1/')).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
});

test('script files run, or not, as asked', async () => {
  for (const [javascript, id] of [
    [true, 'run'],
    [false, ''],
    ['blocked', ''],
  ] as const) {
    await using page = await open('/file', javascript);
    expect(await page.evaluate('document.body.id')).toBe(id);
    await page.expectClean();
  }
});

test('text has size, so a font was found', async () => {
  await using page = await open('/');
  const box = await page.locator('#words').boundingBox();
  expect(box?.height).toBeGreaterThan(10);
  expect(
    await page.evaluate(
      'const range = new Range(); range.selectNodeContents(words); range.getBoundingClientRect().width',
    ),
  ).toBeGreaterThan(20);
});

test('the page is in the state that was asked for', async () => {
  await using page = await newPage({
    javascript: true,
    baseURL: site.baseURL,
    width: 320,
    forcedColors: true,
    reducedMotion: true,
  });
  await page.goto('/');
  const matches =
    '[innerWidth, matchMedia("(forced-colors: active)").matches, matchMedia("(prefers-reduced-motion)").matches]';
  expect(await page.evaluate(matches)).toEqual([320, true, true]);
});
