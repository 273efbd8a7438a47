import type { Page } from 'playwright-core';

interface Node {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  properties?: { name: string; value: { value?: unknown } }[];
  backendDOMNodeId?: number;
}

const CONTROLS = new Set([
  'button',
  'checkbox',
  'combobox',
  'Date',
  'DateTime',
  'InputTime',
  'listbox',
  'radio',
  'searchbox',
  'slider',
  'spinbutton',
  'switch',
  'textbox',
]);

export interface Heading {
  level: number;
  name: string;
}

/** What the browser itself tells assistive technology: its headings in order, and the controls it has no name for. */
export async function accessibleTree(page: Page): Promise<{ headings: Heading[]; nameless: string[] }> {
  const devtools = await page.context().newCDPSession(page);
  try {
    const { nodes } = (await devtools.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
    const shown = nodes.filter((node) => !node.ignored);
    const nameless = shown.filter((node) => CONTROLS.has(node.role?.value ?? '') && !node.name?.value.trim());
    return {
      headings: shown.filter((node) => node.role?.value === 'heading').map(asHeading),
      nameless: await Promise.all(
        nameless.map(async ({ backendDOMNodeId: backendNodeId }) => {
          const { outerHTML } = await devtools.send('DOM.getOuterHTML', { backendNodeId });
          return outerHTML.slice(0, 200);
        }),
      ),
    };
  } finally {
    await devtools.detach();
  }
}

function asHeading({ name, properties = [] }: Node): Heading {
  const level = properties.find((property) => property.name === 'level')?.value.value;
  return { level: Number(level), name: name?.value ?? '' };
}
