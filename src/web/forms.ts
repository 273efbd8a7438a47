import { z } from 'zod';
import type { Answer } from './answers.ts';
import { BadRequest, InvalidForm } from './errors.ts';
import type { Values } from './routes.ts';

type FieldError = { text: string; href: string };
/** The shape that GOV.UK's error summary and components take. */
export type FieldErrors = { list: FieldError[]; byField: Record<string, { text: string }> };

/** Errors by field, in the order of the form; the summary links to the field's id, which is its name. */
export function fieldErrors(messages: Iterable<readonly [field: string, text: string]>): FieldErrors {
  const errors: FieldErrors = { list: [], byField: {} };
  for (const [field, text] of messages) {
    if (errors.byField[field]) continue;
    errors.byField[field] = { text };
    errors.list.push({ text, href: `#${field}` });
  }
  return errors;
}

/**
 * What the form says.
 * @throws InvalidForm with words for each field that must be mended
 * @throws BadRequest for a field that the form does not have, or a hidden one that was tampered with
 */
export function readForm<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const { issues } = result.error;
  if (issues.some((issue) => issue.code === 'unrecognized_keys' || hidden.has(String(issue.path[0])))) {
    throw new BadRequest(
      'The form that was sent is not one of this portal’s. Open the page again and fill it in there.',
    );
  }
  throw new InvalidForm(
    fieldErrors(issues.map((issue) => [String(issue.path[0] ?? 'form'), issue.message] as const)),
  );
}

/**
 * The answer; or, where the form says something wrong, what `again` makes of the errors and of all that was typed.
 * Nothing may have been written before the form is read: only what is thrown to the router is undone.
 */
export async function orAgain(
  typed: Values,
  answer: () => Promise<Answer>,
  again: (shown: { errors: FieldErrors; values: Record<string, string> }) => Answer | Promise<Answer>,
): Promise<Answer> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof InvalidForm)) throw error;
    return again({ errors: error.errors, values: firstOfEach(typed) });
  }
}

/** A field given twice is refused; the form comes back with what stood first. */
function firstOfEach(typed: Values): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : (value[0] ?? ''),
    ]),
  );
}

const hidden = new Set(['version', 'key']);

type Words = { missing: string; most?: number; tooLong?: string };

/** Text that must be there. `most` counts characters as a reader does; line ends count once. */
export function requiredText({ missing, most = 4000, tooLong }: Words) {
  return optionalText({ most, tooLong }).refine((text) => text !== '', missing);
}

/** Text that may be left out: an absent field is the empty text. */
export function optionalText({ most = 4000, tooLong }: Partial<Words> = {}) {
  return z
    .preprocess(
      (value) => (value === undefined ? '' : typeof value === 'string' ? tidy(value) : value),
      z.string({ error: 'Give one answer to this question' }),
    )
    .refine(
      (text) => text.length <= most || graphemes(text) <= most,
      tooLong ?? `Use ${most.toLocaleString('en-GB')} characters or fewer`,
    );
}

/** One of a list of words. */
export function choice<const W extends readonly [string, ...string[]]>(words: W, missing: string) {
  return z.enum(words, { error: missing });
}

/** Line ends as one character, no spaces around, and letters composed, so that what looks the same is the same. */
function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

const characters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

function graphemes(text: string): number {
  return [...characters.segment(text)].length;
}
