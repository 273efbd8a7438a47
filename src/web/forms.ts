import type { z } from 'zod';

export type FieldError = { text: string; href: string };
/** The shape that GOV.UK's error summary and components take. */
export type FieldErrors = { list: FieldError[]; byField: Record<string, { text: string }> };

export const noErrors: FieldErrors = { list: [], byField: {} };

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

export function errorsOf(error: z.ZodError): FieldErrors {
  return fieldErrors(error.issues.map((issue) => [String(issue.path[0] ?? 'form'), issue.message] as const));
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors };

/** What the form says, or what to mend in it. Unknown fields are refused by strict schemas as a bad request. */
export function parseForm<T>(schema: z.ZodType<T>, body: unknown): Parsed<T> {
  const result = schema.safeParse(body);
  return result.success ? { ok: true, value: result.data } : { ok: false, errors: errorsOf(result.error) };
}
