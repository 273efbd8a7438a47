import { fold } from '#src/web/fold.ts';

/**
 * The first part of the child's names that the title has as a word of its own; titles stand in lists that more
 * people read than the request. A part of two letters must be written as the name is: "Bo" is one, "an" is not.
 */
export function nameInTitle(title: string, names: readonly string[]): string | null {
  const said = new Set(wordsOf(title));
  const folded = new Set(wordsOf(title).map(fold));
  const isSaid = (part: string) => (part.length < 3 ? said.has(part) : folded.has(fold(part)));
  return names.flatMap(wordsOf).find((part) => part.length > 1 && isSaid(part)) ?? null;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .replace(/['’]s(?!\p{L})/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
