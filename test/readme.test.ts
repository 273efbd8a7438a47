import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { personas } from '#db/seed/personas.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

describe('the README', () => {
  test.each(personas)('lists $key', ({ name, about, memberships }) => {
    const row = readme.split('\n').find((line) => line.startsWith(`| ${name} |`));
    expect(row).toContain(about);
    for (const { title, agencyName } of memberships) expect(row).toContain(`${title}, ${agencyName}`);
  });

  test('names only commands that there are', () => {
    const named = [...readme.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('maps only folders that there are', () => {
    const map = readme.split('## The map')[1]!.split('```')[1]!;
    const places = map.split('\n').flatMap((line) => {
      const [names = ''] = line.split(/ {2,}/);
      const base = names.startsWith('src/') ? 'src/' : '';
      return names
        .split(' ')
        .filter(Boolean)
        .map((name) => (name.startsWith('src/') || !base ? name : base + name));
    });
    expect(places.length).toBeGreaterThan(15);
    expect(places.filter((place) => !existsSync(join(root, place)))).toEqual([]);
  });

  test('shows a picture that is there', () => {
    for (const [, picture] of readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g))
      expect(existsSync(join(root, picture!))).toBe(true);
  });
});
