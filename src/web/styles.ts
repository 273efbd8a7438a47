import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../static/styles');
const parts = [
  'base',
  'masthead',
  'record',
  'lists',
  'thread',
  'live',
  'queue',
  'queue-bar',
  'finding',
  'figures',
  'overview',
  'team-board',
  'access',
  'conditions',
];

/** One sheet, so that a page waits for one file only. */
export function portalStyles(): string {
  return [govukStyles(), ...parts.map((part) => readFileSync(join(folder, `${part}.css`), 'utf8'))].join(
    '\n',
  );
}

/**
 * GOV.UK Frontend's styles without what only central government may use: its font is licensed
 * for GOV.UK domains alone, its crest is the Crown's.
 */
function govukStyles(): string {
  const require = createRequire(import.meta.url);
  return readFileSync(require.resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css'), 'utf8')
    .replace(/\/\*!.*?Margaret Calvert.*?\*\//s, '')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', 'Arial,"Helvetica Neue",sans-serif')
    .replace(/url\([^)]*govuk-crest\.svg\)/g, 'none')
    .replace(/\/\*# sourceMappingURL=.*?\*\//, '');
}
