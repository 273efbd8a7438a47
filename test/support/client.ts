import { Answer } from '#test/support/answer.ts';
import { type Fields, filledIn, findForm } from '#test/support/form.ts';

export type { Answer } from '#test/support/answer.ts';

type Sent = { headers?: Record<string, string>; body?: URLSearchParams };

/** A browser without script: cookies, the headers a browser sends, real forms with their real tokens. Follows no redirect. */
export class Client {
  readonly url: string;
  readonly cookies = new Map<string, string>();
  #token: string | undefined;

  constructor(url: string, cookies: Record<string, string> = {}) {
    this.url = url;
    for (const [name, value] of Object.entries(cookies)) this.cookies.set(name, value);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, { headers });
  }

  /**
   * Opens the page, fills in its form, and sends it.
   * @param form which one, where the page has several: a selector, or the end of its action
   */
  async submit(path: string, fields: Fields = {}, { form: which }: { form?: string } = {}): Promise<Answer> {
    return this.submitFrom(await this.get(path), fields, { form: which });
  }

  /** The same from a page opened before, perhaps long ago. */
  async submitFrom(
    page: Answer,
    fields: Fields = {},
    { form: which }: { form?: string } = {},
  ): Promise<Answer> {
    if (page.status >= 300 && page.status < 400) page.fail(`leads to ${page.location}`);
    const form = findForm(page, which);
    const sent = filledIn(page, form, fields);
    const action = new URL(form.getAttribute('action') || page.url, page.url);
    if (form.getAttribute('method')?.toLowerCase() !== 'post') {
      action.search = sent.toString();
      return this.get(action.href);
    }
    return this.send('POST', action.href, { headers: fromHere, body: sent });
  }

  /** Any fields to any address, with this session's token but without its form. */
  async post(path: string, fields: Fields = {}): Promise<Answer> {
    const body = new URLSearchParams();
    for (const [name, given] of Object.entries(fields)) {
      for (const value of [given ?? []].flat()) body.append(name, value);
    }
    const token = await this.token();
    if (token) body.append('_csrf', token);
    return this.send('POST', path, { headers: fromHere, body });
  }

  /** The last token that a page gave this client; undefined for nobody. */
  async token(): Promise<string | undefined> {
    if (!this.#token) await this.get('/acting');
    return this.#token;
  }

  async send(method: string, path: string, { headers, body }: Sent = {}): Promise<Answer> {
    const url = new URL(path, this.url).href;
    const response = await fetch(url, {
      method,
      body,
      redirect: 'manual',
      headers: { ...(this.cookies.size && { cookie: this.#cookieHeader() }), ...headers },
    });
    this.#keep(response.headers.getSetCookie());
    const answer = new Answer(url, response, await response.text());
    const token = /name="_csrf" value="([^"]+)"/.exec(answer.html)?.[1];
    if (token) this.#token = token;
    return answer;
  }

  #cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep(setCookies: string[]): void {
    for (const line of setCookies) {
      const [, name, value, rest] = /^([^=]+)=([^;]*)(.*)$/.exec(line)!;
      if (/expires=Thu, 01 Jan 1970|max-age=0/i.test(rest!)) this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
  }
}

const fromHere = { 'sec-fetch-site': 'same-origin' };
