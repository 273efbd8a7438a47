import axe, { type AxeResults, type Result } from 'axe-core';
import type { Page } from 'playwright-core';

const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** Each breach of WCAG 2.2 AA or of good practice that axe finds, in words. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(OPTIONS)})`);
  return violations.map(inWords);
}

function inWords({ id, impact, help, nodes }: Result): string {
  const places = nodes.map(({ target, html, failureSummary = '' }) =>
    [
      `  ${target.join(' ')}  ${html.slice(0, 160)}`,
      ...failureSummary.split('\n').map((line) => `    ${line}`),
    ].join('\n'),
  );
  return [`${id} (${impact}): ${help}`, ...places].join('\n');
}
