import type { Page, Request } from 'playwright-core';

export interface Allowance {
  /** Complaints that this test brings about on purpose. */
  allow?: RegExp;
}

interface Complaint {
  words: string;
  address?: string;
}

const THIS_MACHINE = /^(localhost|.+\.localhost|127\.0\.0\.1|\[::1\])$/;
// What `javascript: 'blocked'` brings about by itself.
const BLOCKED_BY_US = 'net::ERR_BLOCKED_BY_CLIENT';
const REPORT_BREACHES = `document.addEventListener('securitypolicyviolation', (breach) =>
  console.error('content security policy: ' + breach.effectiveDirective + ' blocked ' + breach.blockedURI))`;

/** Collects what the browser complains of in every page of this page's context, from now on. */
export async function watch(page: Page): Promise<(allowance?: Allowance) => Promise<void>> {
  const complaints: Complaint[] = [];
  const refused = new Set<string>();
  const context = page.context();

  await context.addInitScript(REPORT_BREACHES);
  context.on('console', (message) => {
    const address = message.location().url;
    if (message.type() === 'error') complaints.push({ words: `${message.text()} (${address})`, address });
  });
  context.on('weberror', (webError) => {
    const error = webError.error();
    complaints.push({ words: `script error: ${error.stack ?? error.message}` });
  });
  context.on('request', (request) => {
    if (isElsewhere(request)) complaints.push({ words: `request to another host: ${request.url()}` });
  });
  context.on('response', (response) => {
    const refusal = response.status() >= 400 && response.status() < 500;
    if (refusal && response.request().isNavigationRequest()) refused.add(response.url());
  });
  context.on('dialog', async (dialog) => {
    // A test that expects the dialog answers it at once, and then there is none left to dismiss.
    await Promise.resolve();
    await dialog.dismiss().then(
      () => complaints.push({ words: `${dialog.type()} dialog: ${dialog.message()}` }),
      () => undefined,
    );
  });

  return async ({ allow } = {}) => {
    // Events come in order: once this is answered, all that came before it has been heard. A page that is being
    // left does not answer; the one that takes its place does.
    await page.evaluate('0').catch(() => page.evaluate('0'));
    const expected = ({ words, address }: Complaint) =>
      words.includes(BLOCKED_BY_US) ||
      (address && refused.has(address) && words.startsWith('Failed to load')) ||
      allow?.test(words);
    const left = complaints.splice(0).filter((complaint) => !expected(complaint));
    if (left.length === 0) return;
    throw new Error(`${page.url()} is not clean:\n${left.map(({ words }) => `- ${words}`).join('\n')}`);
  };
}

function isElsewhere(request: Request): boolean {
  const { protocol, hostname } = new URL(request.url());
  return /^(http|ws)s?:$/.test(protocol) && !THIS_MACHINE.test(hostname);
}
