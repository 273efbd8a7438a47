import { accessibleTree, type Heading } from '#test/support/browser/accessible-tree.ts';
import { axeViolations } from '#test/support/browser/axe.ts';
import type { WatchedPage } from '#test/support/browser/open-page.ts';
import { sidewaysFaults } from '#test/support/browser/sideways.ts';

/**
 * Throws a list of what is wrong with the page as it stands: axe's findings (WCAG 2.2 AA and good practice),
 * the title, the outline of headings, controls without a name, and sideways scrolling at 320 px.
 * A title ends in the service's name, which is a council's own to set: it is taken from the page's header.
 */
export async function check(page: WatchedPage): Promise<void> {
  if (page.javascript === false)
    throw new Error("axe cannot run without script: open the page with javascript: 'blocked'.");
  const { headings, nameless } = await accessibleTree(page);
  const faults = [
    ...titleFaults(await page.title(), await service(page)),
    ...outlineFaults(headings),
    ...nameless.map((html) => `control without a name: ${html}`),
    ...(await axeViolations(page)),
    ...(await sidewaysFaults(page)),
  ];
  if (faults.length === 0) return;
  throw new Error(`${page.url()} has faults:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
}

async function service(page: WatchedPage): Promise<string> {
  const names = await page.locator('.masthead__service').allTextContents();
  return names.join().trim();
}

function titleFaults(title: string, name: string): string[] {
  if (name === '') return ['title: the header has no name of the service for it to end in'];
  const ending = ` – ${name}`;
  return title.endsWith(ending) ? [] : [`title: "${title}" is not the page's name and then "${ending}"`];
}

export function outlineFaults(headings: Heading[]): string[] {
  const first = headings.filter(({ level }) => level === 1);
  const skips = headings.filter(({ level }, at) => level > (headings[at - 1]?.level ?? level) + 1);
  return [
    ...(first.length === 1 ? [] : [`headings: ${first.length} of level 1, not one`]),
    ...skips.map(({ level, name }) => `headings: "${name}" skips to level ${level}`),
  ];
}
