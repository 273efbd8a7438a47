import { type Browser, chromium } from 'playwright-core';
import { inject, vi } from 'vitest';
import { openPage, type PageOptions, type WatchedPage } from '#test/support/browser/open-page.ts';

export { check } from '#test/support/browser/check.ts';
export type { WatchedPage } from '#test/support/browser/open-page.ts';
export { photograph } from '#test/support/browser/pictures.ts';

// A page on a busy machine takes as long as it takes; this is only against waiting for ever.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let connected: Promise<Browser> | undefined;

/** This worker's connection to the run's one browser. Where there is none, throws what to do about it. */
export function openBrowser(): Promise<Browser> {
  connected ??= connect();
  return connected;
}

export async function newPage(options: PageOptions): Promise<WatchedPage> {
  return openPage(await openBrowser(), options);
}

async function connect(): Promise<Browser> {
  const browser = inject('browser');
  if ('missing' in browser) throw new Error(browser.missing);
  const answer = await fetch(browser.endpoint);
  const words = await answer.text();
  if (!answer.ok) throw new Error(words);
  return chromium.connect(words);
}
