import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, strictSite } from '#test/browser/strict-site.ts';
import { newPage, openBrowser, photograph } from '#test/support/browser/browser.ts';

let site: Awaited<ReturnType<typeof strictSite>>;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  site = await strictSite({ '/': document('Page', '<p>Long</p>'.repeat(100)), '/icon.ico': '' });
  await openBrowser();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  site.close();
});

/** From the first chunk of a PNG. */
function size(path: string): { width: number; height: number } {
  const png = readFileSync(path);
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

test.for([true, false])('the whole page is pictured at both widths, with script %s', async (javascript) => {
  await using page = await newPage({ javascript, baseURL: site.baseURL });
  await page.goto('/');
  const [broad, narrow] = await photograph(page, `page-${javascript}`, folder);
  expect(broad).toBe(join(folder, `page-${javascript}-1280.png`));
  expect(size(broad!)).toMatchObject({ width: 1280, height: expect.toSatisfy((height) => height > 2000) });
  expect(narrow).toBe(join(folder, `page-${javascript}-320.png`));
  expect(size(narrow!).width).toBe(320);
  expect(page.viewportSize()?.width).toBe(1280);
});
