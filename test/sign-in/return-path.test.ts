import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { returnPath } from '#src/sign-in/return-path.ts';

const site = 'https://portal.example';

describe('after signing in one comes back', () => {
  test.each([
    '/',
    '/consultations',
    '/consultations?status=open&page=2',
    '/consultations/a%20b',
    '/sign-ins',
  ])('to %s', (path) => expect(returnPath(path, site)).toBe(path));
});

describe('but home instead of', () => {
  test.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '/x\r\nSet-Cookie: a=b',
    'https://evil.example/',
    'https:evil.example',
    'javascript:alert(1)',
    'data:text/html,x',
    '@evil.example',
    '.evil.example',
    'consultations',
    '',
    '/ü',
    '/sign-in',
    '/sign-out',
    '/signed-out',
    '/acting',
    undefined,
    ['/consultations', '/consultations'],
  ])('%j', (asked) => expect(returnPath(asked, site)).toBe('/'));
});

test('whatever is asked for, a browser stays on the site', () => {
  const nasty = fc.string({
    unit: fc.constantFrom(
      '/',
      '\\',
      '.',
      '%',
      '2',
      'f',
      'F',
      '5',
      'c',
      '@',
      ':',
      '?',
      '#',
      '\t',
      '\r',
      '\n',
      ' ',
      'e',
      'é',
    ),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        nasty,
        nasty.map((text) => `/${text}`),
      ),
      (asked) => {
        const path = returnPath(asked, site);
        expect(new URL(path, site).origin).toBe(site);
        expect(path).toMatch(/^\/(?!\/)[!-~]*$/);
      },
    ),
    { numRuns: 5000 },
  );
});
