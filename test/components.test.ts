import { describe, expect, test } from 'vitest';
import { createAssets } from '#src/web/assets.ts';
import { type Example, readComponents } from '#src/web/component-page.ts';
import { createTemplates } from '#src/web/templates.ts';

const { render } = createTemplates({ assets: createAssets() });
const hostile = `"><script>alert(1)</script><img src=x onerror='alert(1)'>`;

const components = readComponents();
const cases = components.flatMap(({ name, examples }) =>
  examples.map((example) => ({ component: name, ...example })),
);

const draw = ({ component, macro, params }: Example & { component: string }) =>
  render('components/_example', { component, macro, params });

test('every component has examples', () => {
  expect(components.length).toBeGreaterThan(15);
  for (const { examples } of components) expect(examples.length).toBeGreaterThan(0);
});

test('no component holds two examples of one name', () => {
  for (const { examples } of components) {
    const names = examples.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
});

describe.each(cases)('$component: $name', (example) => {
  test('has words where values belong', () => {
    expect(draw(example)).not.toMatch(/undefined|\bnull\b|\[object|NaN|href=""|datetime=""|action=""|id=""/);
  });

  test('styles and acts by no inline means', () => {
    expect(draw(example)).not.toMatch(/<[^>]*\s(style|on\w+|hx-on[^=]*)=|<script|javascript:/i);
  });

  test('escapes each text it is given', () => {
    for (const params of hostileVariants(example.params)) {
      const drawn = draw({ ...example, params });
      expect(drawn).not.toContain('<script');
      expect(drawn).not.toContain('<img');
      expect(drawn).not.toContain('">&lt;');
    }
  });
});

test('the page of all components shows each of them', () => {
  const page = render('components', { service: { name: 'Portal' }, components });
  for (const { name } of components) expect(page).toContain(`id="${name}"`);
});

/** The same value once for each text in it, that text alone replaced. */
function hostileVariants(value: object): object[] {
  return Object.entries(value).flatMap(([key, part]): object[] => {
    const variants = typeof part === 'string' ? [hostile] : isObject(part) ? hostileVariants(part) : [];
    return variants.map((variant) =>
      Array.isArray(value) ? value.with(Number(key), variant) : { ...value, [key]: variant },
    );
  });
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
