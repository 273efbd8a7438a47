import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { HEIGHTS, type Width } from '#test/support/browser/open-page.ts';

const PICTURES = join(import.meta.dirname, '../../journeys/pictures');

/** Saves the whole page at both widths as `<name>-1280.png` and `<name>-320.png`, and leaves it as wide as it was. */
export async function photograph(page: Page, name: string, folder = PICTURES): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const before = page.viewportSize();
  const saved: string[] = [];
  for (const width of [1280, 320] satisfies Width[]) {
    const path = join(folder, `${name}-${width}.png`);
    await page.setViewportSize({ width, height: HEIGHTS[width] });
    // Hiding the caret would leave style attributes behind, which htmx then copies against the content policy.
    await page.screenshot({ path, fullPage: true, animations: 'disabled', caret: 'initial' });
    saved.push(path);
  }
  if (before) await page.setViewportSize(before);
  return saved;
}
