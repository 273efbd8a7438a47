import { type HTMLElement, parse } from 'node-html-parser';

/** What the portal answered, read as a page. */
export class Answer {
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  #document: HTMLElement | undefined;

  constructor(url: string, { status, headers }: { status: number; headers: Headers }, html: string) {
    this.url = url;
    this.status = status;
    this.headers = headers;
    this.html = html;
  }

  /** Where a redirect leads, as it was written. */
  get location(): string | null {
    return this.headers.get('location');
  }

  get document(): HTMLElement {
    this.#document ??= parse(this.html);
    return this.#document;
  }

  get title(): string {
    return this.text('title');
  }

  has(selector: string): boolean {
    return this.document.querySelector(selector) !== null;
  }

  /** Throws, showing the page, if there is none. */
  find(selector: string): HTMLElement {
    return this.document.querySelector(selector) ?? this.fail(`has no ${selector}`);
  }

  /** The words of one element, white space folded. */
  text(selector = 'main'): string {
    return folded(this.find(selector).text);
  }

  texts(selector: string): string[] {
    return this.document.querySelectorAll(selector).map(({ text }) => folded(text));
  }

  /** The address of the link with exactly these words. */
  link(words: string): string {
    const found = this.document.querySelectorAll('a').find(({ text }) => folded(text) === words);
    return found?.getAttribute('href') ?? this.fail(`has no link "${words}"`);
  }

  fail(words: string): never {
    const shown = this.has('main') ? this.text('main') : this.html;
    throw new Error(`${this.url} (${this.status}) ${words}. It says: ${shown.slice(0, 1500)}`);
  }
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
