import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { statuses } from '#src/consultations/statuses.ts';

const root = join(import.meta.dirname, '..');
const sources = globSync(['src/**/*.ts', 'db/**/*.ts'], { cwd: root }).map((file) =>
  file.replaceAll('\\', '/'),
);

type Import = { file: string; of: string; typeOnly: boolean };

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s(type\s)?(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm)].map(
    ([, type, of]) => ({
      file,
      of: resolve(file, of!),
      typeOnly: type !== undefined,
    }),
  );
}

function resolve(file: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return specifier;
  return normalize(relative(root, join(root, dirname(file), specifier))).replaceAll('\\', '/');
}

const imports = sources.flatMap(importsOf);
const words = ({ file, of }: Import) => `${file} imports ${of}`;
const features = (file: string) => /^src\/([a-z-]+)\//.exec(file)?.[1];
const isPage = (file: string) => /^src\/.*\/pages\/[^/]+\.ts$/.test(file);
const isRouter = (file: string) => /^src\/.*router\.ts$/.test(file);
const mayQuery = /(^|\/)queries(\.ts$|\/)|^src\/(policy|web|agencies|sign-in|demonstration)\/|^db\//;
/** Code that HTTP, the database and the policy stand around: plain facts in, plain facts out. */
const pure =
  /^src\/.*\/(consultation|statuses|words|clock|pause|explain-due-date|service-levels|turn|paths|upn|measure|codes|half-days|school-calendar)\.ts$/;

describe('imports flow one way', () => {
  const rules: [name: string, offends: (found: Import) => boolean][] = [
    [
      'only the policy knows CASL',
      ({ file, of }) => of.startsWith('@casl/') && !file.startsWith('src/policy/'),
    ],
    [
      'only routers and the app import pages',
      ({ file, of }) => isPage(of) && !isRouter(file) && !isPage(file) && !file.startsWith('src/sign-in/'),
    ],
    [
      'only the app imports routers',
      ({ file, of }) =>
        isRouter(of) && file !== 'src/app.ts' && !file.startsWith('src/sign-in/') && !isRouter(file),
    ],
    [
      'pages do not reach into the tables',
      ({ file, of, typeOnly }) => isPage(file) && of.startsWith('db/schema') && !typeOnly,
    ],
    [
      'the database does not know the web',
      ({ file, of }) => file.startsWith('db/') && !file.startsWith('db/seed/') && of.startsWith('src/web/'),
    ],
    [
      'what is pure stays pure',
      ({ file, of, typeOnly }) =>
        pure.test(file) &&
        (of === 'express' || of.startsWith('drizzle-orm') || (of.startsWith('db/') && !typeOnly)),
    ],
    [
      'only the app, the server and sign-in know Express',
      ({ file, of, typeOnly }) =>
        of === 'express' && !typeOnly && !/^src\/(app|server|web\/|sign-in\/)/.test(file),
    ],
    [
      'the web has no domain words',
      ({ file, of, typeOnly }) =>
        file.startsWith('src/web/') &&
        !typeOnly &&
        of.startsWith('src/') &&
        !/^src\/(web|policy|config|calendars)/.test(of),
    ],
    [
      'a demonstration is never part of the portal',
      ({ file, of }) =>
        /db\/seed|demo-provider|src\/demonstration/.test(of) &&
        !/^(db\/seed|src\/start|src\/demonstration|src\/sign-in\/demo-provider)/.test(file),
    ],
    [
      'another feature is asked through its queries, words and noun',
      ({ file, of, typeOnly }) => {
        const [here, there] = [features(file), features(of)];
        if (
          typeOnly ||
          !here ||
          !there ||
          here === there ||
          ['web', 'policy', 'audit', 'calendars'].includes(there)
        )
          return false;
        return isPage(of) || /\/(pages|present)\//.test(of);
      },
    ],
  ];
  test.each(rules)('%s', (_name, offends) => {
    expect(imports.filter(offends).map(words)).toEqual([]);
  });

  test('the reader of imports sees them', () => {
    expect(imports.some(({ file, of }) => file === 'src/policy/ability.ts' && of === '@casl/ability')).toBe(
      true,
    );
    expect(imports.filter(({ of }) => of.startsWith('src/')).length).toBeGreaterThan(100);
  });
});

describe('said in one place', () => {
  const spoken = (pattern: RegExp, allowed: RegExp) =>
    sources
      .filter((file) => !allowed.test(file))
      .filter((file) => pattern.test(readFileSync(join(root, file), 'utf8')));

  test('only the policy compares a role', () => {
    expect(spoken(/\brole\s*(===|!==|==|!=)\s*['"]/, /^src\/policy\/|^db\/(seed|schema)\//)).toEqual([]);
  });
  test('no view compares a role', () => {
    const views = globSync('views/**/*.njk', { cwd: root });
    expect(views.filter((view) => /\brole\s*[!=]=/.test(readFileSync(join(root, view), 'utf8')))).toEqual([]);
  });
  test('only the state machine and the queries compare a status', () => {
    expect(
      spoken(
        new RegExp(`\\bstatus\\s*(===|!==)\\s*['"](${statuses.join('|')})\\b`),
        /^src\/consultations\/(consultation|statuses|turn)\.ts|queries|^db\//,
      ),
    ).toEqual([]);
  });
  test('only queries ask the database', () => {
    expect(spoken(/\.select(Distinct(On)?)?\(|\bsql`/, mayQuery)).toEqual([]);
  });
  test('only one file reads what htmx says of itself', () => {
    expect(spoken(/['"]HX-/i, /^src\/web\/fragments\.ts$/)).toEqual([]);
  });
  test('no view marks text as safe', () => {
    const views = globSync('views/**/*.njk', { cwd: root });
    expect(views.filter((view) => /\|\s*safe\b/.test(readFileSync(join(root, view), 'utf8')))).toEqual([]);
  });
});

describe('every view is mirrored by a page', () => {
  const views = globSync('views/**/*.njk', { cwd: root })
    .map((view) => view.replaceAll('\\', '/').slice('views/'.length))
    .filter((view) => !/^(layouts|components|errors)[/.]/.test(view) && !/(^|\/)_/.test(view));
  const pageOf = (view: string) => {
    const parts = view.replace(/\.njk$/, '').split('/');
    return `src/${parts.slice(0, -1).join('/')}/pages/${parts.at(-1)}.ts`;
  };
  test.each(views)('%s', (view) => {
    expect(sources).toContain(pageOf(view));
  });

  test('and every view that a page names is there', () => {
    const named = sources.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\bpage\(\s*['"]([^'"]+)['"]/g)].map(
        ([, view]) => `views/${view}.njk`,
      ),
    );
    const all = globSync('views/**/*.njk', { cwd: root }).map((view) => view.replaceAll('\\', '/'));
    expect(named.filter((view) => !all.includes(view))).toEqual([]);
  });
});
