import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fold } from '#src/web/fold.ts';
import type { DraftForm } from './draft-form.ts';

const edition = z
  .strictObject({
    from: z.iso.date(),
    source: z.string(),
    phrases: z.array(z.strictObject({ words: z.string(), except: z.array(z.string()).optional() })),
  })
  .parse(JSON.parse(readFileSync(new URL('./risk-phrases.json', import.meta.url), 'utf8')));

const rules = edition.phrases.map(({ words, except = [] }) => ({
  phrase: new RegExp(`(?<!\\S)(?:${words.replaceAll('*', '[a-z]*')})(?!\\S)`, 'g'),
  except,
}));

/** What was written that might speak of immediate harm, as it was written; each phrase once. Only ever a reason to ask. */
export function riskPhrases(form: DraftForm): string[] {
  const { title, question, strengths, worries, tried, attendanceNote, childView, childViewNotYet } = form;
  const more = [form.parentsNotYet, form.groupDescription, form.joinOthers];
  const texts = [
    title,
    question,
    strengths,
    worries,
    tried,
    attendanceNote,
    childView,
    childViewNotYet,
    ...more,
  ];
  return [...new Set(texts.flatMap((text) => phrasesIn(text ?? '')))];
}

function phrasesIn(text: string): string[] {
  const words = plain(text);
  return rules.flatMap(({ phrase, except }) =>
    [...words.matchAll(phrase)]
      .filter(
        ({ 0: found, index }) => !except.some((harmless) => covers(words, harmless, index, found.length)),
      )
      .map(([found]) => found),
  );
}

/** Whether the phrase found at `index` is part of these harmless words. */
function covers(words: string, harmless: string, index: number, length: number): boolean {
  for (let at = words.indexOf(harmless); at >= 0; at = words.indexOf(harmless, at + 1)) {
    if (at < index + length && index < at + harmless.length) return true;
  }
  return false;
}

const plain = (text: string): string => fold(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
