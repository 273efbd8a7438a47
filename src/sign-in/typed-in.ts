import type { Typed } from '#src/web/errors.ts';

const isKey = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What a person would miss: not the token, nor what the form carries for itself. */
export function typedIn(form: Record<string, string | string[]> = {}): Typed[] {
  return Object.entries(form)
    .filter(([field]) => !/^(_.*|return|version)$/.test(field))
    .map(([field, value]) => ({ name: inWords(field), value: [value].flat().join('\n') }))
    .filter(({ value }) => value.trim() && !isKey.test(value));
}

function inWords(field: string): string {
  const words = field
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[-_.]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
