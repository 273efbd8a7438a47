import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Allowance, watch } from '#test/support/browser/watch.ts';

export const HEIGHTS = { 1280: 900, 320: 640 } as const;
export type Width = keyof typeof HEIGHTS;

export interface PageOptions {
  /**
   * `false` switches script off. axe cannot run then, so `'blocked'` is the same page for axe: script files
   * never arrive, while the tests' own script runs.
   */
  javascript: boolean | 'blocked';
  baseURL: string;
  width?: Width;
  forcedColors?: boolean;
  reducedMotion?: boolean;
  storageState?: BrowserContextOptions['storageState'];
}

export type WatchedPage = Page & {
  readonly javascript: PageOptions['javascript'];
  /**
   * Throws what the browser has complained of since the last call: console errors, script errors, breaches of
   * the content security policy, dialogs nobody answered, requests to other hosts. A refusal (4xx) of the page
   * that was asked for is the test's own to judge; of anything else, allow it by its words.
   */
  expectClean(allowance?: Allowance): Promise<void>;
};

/** A page in a context of its own, which closes with it. */
export async function openPage(browser: Browser, options: PageOptions): Promise<WatchedPage> {
  const { javascript, width = 1280 } = options;
  const page = await browser.newPage({
    baseURL: options.baseURL,
    javaScriptEnabled: javascript !== false,
    viewport: { width, height: HEIGHTS[width] },
    forcedColors: options.forcedColors ? 'active' : 'none',
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    storageState: options.storageState,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    serviceWorkers: 'block',
  });
  const watched = Object.assign(page, { javascript, expectClean: await watch(page) });
  if (javascript === 'blocked') {
    await page.route(
      () => true,
      (route) =>
        route.request().resourceType() === 'script' ? route.abort('blockedbyclient') : route.fallback(),
    );
  }
  return watched;
}
