import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newPage, type WatchedPage } from '#test/support/browser/browser.ts';
import { pageSite, type Site, sendPage, sendPart } from '#test/web/page-site.ts';

const link = (href: string, nonce = 'hx-nonce="{{ cspNonce }}"') =>
  `<p><a href="${href}" hx-get="${href}" hx-target="#part" hx-push-url="true" ${nonce}>Open ${href}</a></p>`;

let site: Site;
let page: WatchedPage;
let sick = false;
const asked: string[] = [];

beforeAll(async () => {
  site = await pageSite();
  const { app } = site;
  app.use((request, _response, next) => {
    asked.push(`${request.get('hx-request-type') ?? 'plain'} ${request.path}`);
    next();
  });
  app.get('/start', (_request, response) => {
    const links = ['/part', '/sick', '/signed-out'].map((href) => link(href)).join('');
    sendPage(response, 'Start', `${links}${link('/forged', '')}<div id="part">Nothing yet</div>`);
  });
  app.get('/part', (request, response) => {
    const part = '<h2 data-focus data-announce="Part loaded">The part</h2>';
    if (request.get('hx-request-type') === 'partial')
      sendPart(response, `<title>Part – Portal</title>${part}`);
    else sendPage(response, 'Part', `<div id="part">${part}</div>`);
  });
  app.get('/sick', (_request, response) => {
    if (sick) response.status(503).send('<p>Out of order</p>');
    else sendPart(response, '<p>Well again</p>');
  });
  app.get('/signed-out', (_request, response) => response.redirect('/sign-in'));
  app.get('/sign-in', (_request, response) => sendPage(response, 'Sign in', ''));
});

afterAll(() => site.close());
afterEach(async () => {
  await page.close();
});

async function open(prepare?: (page: WatchedPage) => Promise<unknown>): Promise<void> {
  page = await newPage({ baseURL: site.baseURL, javascript: true });
  await prepare?.(page);
  asked.length = 0;
  await page.goto('/start');
}

const initialised = 'body.govuk-frontend-supported [data-govuk-service-navigation-init]';
const stripped = { allow: /hx-csp\] blocked <a>/ };

test('the modules of the page run under a policy of nonces alone', async () => {
  await open();
  await page.locator(initialised).waitFor();
  await page.expectClean(stripped);
});

test('a part takes its place, and its title, address, focus and announcement with it', async () => {
  await open();
  await page.getByText('Open /part').click();
  await expect.poll(() => page.locator('h2:focus').textContent()).toBe('The part');
  await expect.poll(() => page.locator('#announcements').textContent()).toBe('Part loaded');
  await expect.poll(() => page.title()).toBe('Part – Portal');
  expect(new URL(page.url()).pathname).toBe('/part');
  expect(asked).toContain('partial /part');
  await page.expectClean(stripped);
});

test('Back gives the page before, with the focus on its heading and everything at work', async () => {
  await open();
  await page.getByText('Open /part').click();
  await page.getByRole('heading', { name: 'The part' }).waitFor();
  await page.goBack();
  await page.getByText('Nothing yet').waitFor();
  await expect.poll(() => page.locator('h1:focus').textContent()).toBe('Start');
  await page.locator(initialised).waitFor();
  await page.getByText('Open /part').click();
  await expect.poll(() => page.locator('h2:focus').textContent()).toBe('The part');
  await page.expectClean(stripped);
});

test.each(['the portal fails', 'the network fails'])(
  'when %s, it says so there and can try again',
  async (how) => {
    await open();
    sick = how === 'the portal fails';
    if (!sick) await page.route('**/sick', (route) => route.abort());
    await page.getByText('Open /sick').click();
    const message = page.locator('p:has-text("Open /sick") + .request-failed');
    const words = await message.locator('[data-words]').textContent();
    expect(words).toContain(sick ? 'Something went wrong' : 'could not be reached');
    await expect.poll(() => page.locator('#announcements').textContent()).toBe(words);
    expect(await page.locator('#part').textContent()).toBe('Nothing yet');

    sick = false;
    await page.unroute('**/sick');
    await message.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('Well again').waitFor();
    expect(await message.count()).toBe(0);
  },
);

test('a whole page in answer to a part is followed, not put inside', async () => {
  await open();
  await page.getByText('Open /signed-out').click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.waitForURL('**/sign-in');
});

test.each([0, 200])(
  'markup without a nonce asks nothing, though its guard comes %i ms late',
  async (delay) => {
    await open((opened) =>
      opened.route('**/hx-csp.js', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, delay));
        await route.fallback();
      }),
    );
    await page.getByText('Open /forged').click();
    await page.waitForURL('**/forged');
    expect(asked).toContain('plain /forged');
    expect(asked.filter((one) => one.startsWith('partial'))).toEqual([]);
  },
);
