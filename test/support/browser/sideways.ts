import type { Page } from 'playwright-core';
import { HEIGHTS } from '#test/support/browser/open-page.ts';

const MEASURE = `(() => {
  const reaches = (element) => {
    const content = new Range();
    content.selectNodeContents(element);
    return [element, content].some((box) => box.getBoundingClientRect().right > 320.5);
  };
  const innermost = (element) => reaches(element) && ![...element.children].some(reaches);
  return {
    width: document.documentElement.scrollWidth,
    widest: [...document.body.querySelectorAll('*')].filter(innermost).map((element) => element.outerHTML),
  };
})()`;

/** Where the page scrolls sideways at 320 px, which is 1280 px at 400 % (WCAG 1.4.10), and what reaches too far. */
export async function sidewaysFaults(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: HEIGHTS[320] });
  const { width, widest } = await page.evaluate<{ width: number; widest: string[] }>(MEASURE);
  if (before) await page.setViewportSize(before);
  if (width <= 320) return [];
  const places = widest.slice(0, 5).map((html) => `\n  ${html.slice(0, 120)}`);
  return [`sideways scroll at 320 px: the page is ${width} px wide${places.join('')}`];
}
