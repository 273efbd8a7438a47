import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { launch, prepare } from '#test/support/browser/launch.ts';
import { openPage } from '#test/support/browser/open-page.ts';
import { photograph } from '#test/support/browser/pictures.ts';

const [baseURL, session, folder, ...paths] = process.argv.slice(2);
if (!baseURL || !session || !folder || paths.length === 0) {
  console.error('photograph.ts <base address> <Cookie header, storage state file, or -> <folder> <path>...');
  process.exit(2);
}

const server = await launch(await prepare());
try {
  const browser = await chromium.connect(server.wsEndpoint());
  const storageState = existsSync(session) ? session : undefined;
  const page = await openPage(browser, { baseURL, javascript: true, storageState });
  if (!storageState && session !== '-') await page.context().addCookies(cookies(session, baseURL));
  for (const path of paths) {
    const answer = await page.goto(path);
    const saved = await photograph(page, fileName(path), folder);
    console.log(`${answer?.status()} ${page.url()}\n  ${saved.join('\n  ')}`);
    await page.expectClean().catch((error: Error) => console.error(error.message));
  }
} finally {
  await server.close();
}

function cookies(header: string, url: string) {
  return header.split(/;\s*/).map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url };
  });
}

function fileName(path: string): string {
  return path.replaceAll(/[^a-z0-9]+/gi, '-').replaceAll(/^-|-$/g, '') || 'home';
}
