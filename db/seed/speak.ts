import type { Random } from './random.ts';

export type Words = Readonly<Record<string, string>>;

/**
 * A phrase as someone would write it: one of each `[a|b]`, and `{word}` from `words`.
 * @throws RangeError for a word that is not known
 */
export function say(random: Random, phrase: string, words: Words = {}): string {
  const chosen = phrase.replace(/\[([^\]]*)\]/g, (_all, choices: string) => random.pick(choices.split('|')));
  return chosen
    .replace(/\{(\w+)\}/g, (_all, word: string) => {
      const said = words[word];
      if (said === undefined) throw new RangeError(`no word for {${word}} in: ${phrase}`);
      return said;
    })
    .trim();
}

/** Says one of the phrases that suits; of the last resort the last, so that something is always said. */
export function sayOne(
  random: Random,
  phrases: readonly string[],
  words: Words = {},
  suits: (text: string) => boolean = () => true,
): string {
  for (let tries = 0; ; tries++) {
    const text = say(random, random.pick(phrases), words);
    if (suits(text) || tries === 24) return text;
  }
}

/** As `sayOne`, and often with a second sentence whose words are all known. */
export function sayMore(
  random: Random,
  [phrases, tails]: readonly [readonly string[], readonly string[]],
  words: Words,
  suits: (text: string) => boolean,
): string {
  const known = tails.filter((tail) =>
    [...tail.matchAll(/\{(\w+)\}/g)].every(([, word]) => words[word as string]),
  );
  const first = sayOne(random, phrases, words, suits);
  return known.length && random.chance(0.6) ? `${first} ${sayOne(random, known, words, suits)}` : first;
}

/** Several different phrases, each said. */
export function saySome(
  random: Random,
  phrases: readonly string[],
  many: number,
  words: Words = {},
  suits: (text: string) => boolean = () => true,
): string[] {
  const said = random.some(phrases, phrases.length).map((phrase) => say(random, phrase, words));
  const fit = said.filter(suits);
  return (fit.length ? fit : said).slice(0, many);
}
