import { expect } from 'vitest';
import { check, newPage, photograph, type WatchedPage } from '#test/support/browser/browser.ts';

type Fields = Record<string, string | string[]>;

/** One person in a browser of their own, who looks at every page that they come to. */
export class Person {
  readonly page: WatchedPage;
  readonly #twin: WatchedPage | undefined;
  readonly #seen = new Set<string>();

  private constructor(page: WatchedPage, twin?: WatchedPage) {
    this.page = page;
    this.#twin = twin;
  }

  /** Signs in through the provider, as whom its list names so. */
  static async signIn(baseURL: string, name: string, javascript: boolean): Promise<Person> {
    const page = await newPage({ javascript, baseURL });
    await page.goto('/');
    await page.getByRole('link', { name: 'Sign in' }).first().click();
    await page.getByRole('button', { name: /^Sign in with/ }).click();
    await page.getByRole('button', { name }).click();
    await page.waitForURL(
      (url) => url.href.startsWith(`${baseURL}/`) && !url.pathname.startsWith('/sign-in'),
    );
    // axe cannot run where script is off: the same page of the same person, its script files held back, stands in.
    const twin = javascript
      ? undefined
      : await newPage({ javascript: 'blocked', baseURL, storageState: await page.context().storageState() });
    return new Person(page, twin);
  }

  async open(path: string): Promise<void> {
    const answer = await this.page.goto(path);
    expect({ path, status: answer?.status() }).toEqual({ path, status: 200 });
  }

  /** Each page once: axe, headings, names, no complaint; with script also its pictures, where they were asked for. */
  async look(name: string): Promise<void> {
    await this.page.expectClean();
    if (this.#seen.has(name)) return;
    this.#seen.add(name);
    if (this.#twin) {
      await this.#twin.goto(this.page.url());
      await check(this.#twin);
      await this.#twin.expectClean();
    } else {
      await check(this.page);
      if (process.env.PICTURES) await photograph(this.page, name);
    }
  }

  /** Texts and dates are typed; radios and checkboxes of these values chosen. */
  async fill(fields: Fields): Promise<void> {
    for (const [name, given] of Object.entries(fields)) {
      const field = this.page.locator(`[name="${name}"]:not([type=hidden])`);
      const type = await field.first().getAttribute('type');
      if (type !== 'radio' && type !== 'checkbox') await field.fill(String(given));
      else
        for (const value of [given].flat())
          await this.page.locator(`[name="${name}"][value="${value}"]`).check();
    }
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
    await this.page.waitForLoadState();
  }

  /** The one form of a page that holds nothing else. */
  async send(): Promise<void> {
    await this.page.locator('main form button').first().click();
    await this.page.waitForLoadState();
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.page.getByRole('link', { name }).or(this.page.getByRole('button', { name })).first().click();
    await this.page.waitForLoadState();
  }

  async reads(words: string | RegExp): Promise<void> {
    await this.page.locator('main').getByText(words).first().waitFor();
  }

  async doesNotRead(words: string): Promise<void> {
    expect(await this.page.locator('body').textContent()).not.toContain(words);
  }

  heading(name: string | RegExp): Promise<void> {
    return this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  async leave(): Promise<void> {
    await this.page.expectClean();
    await Promise.all([this.page.context().close(), this.#twin?.context().close()]);
  }
}
