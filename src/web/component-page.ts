import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import type { Render } from '#src/web/templates.ts';

export interface Example {
  name: string;
  macro: string;
  params: object;
}

const exampleNonce = 'example-nonce';
const folder = join(import.meta.dirname, '../../views/components');

/** Every component with its examples, which feed this page, the tests and the accessibility checks alike. */
export function readComponents(nonce = exampleNonce): { name: string; examples: Example[] }[] {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'examples.json')));
  return names.sort().map((name) => {
    const text = readFileSync(join(folder, name, 'examples.json'), 'utf8');
    const examples = JSON.parse(text.replaceAll(exampleNonce, nonce)) as Example[];
    return {
      name,
      examples: examples.map((example) => ({ ...example, macro: example.macro ?? camelCase(name) })),
    };
  });
}

export function componentPage(render: Render): RequestHandler {
  return (_request, response) => {
    response.send(
      render('components', { ...response.locals, components: readComponents(response.locals.cspNonce) }),
    );
  };
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());
}
