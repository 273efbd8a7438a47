import type { DraftForm, FieldName } from './draft-form.ts';
import { urgencyLabel } from './urgency.ts';

/** An answer as it is read; the empty text where there is none. */
export function answerWords(
  field: FieldName,
  form: DraftForm,
  themes: { code: string; name: string }[],
): string {
  const said = form[field];
  if (said === undefined || said.length === 0) return '';
  if (Array.isArray(said)) {
    return said.map((code) => themes.find((theme) => theme.code === code)?.name ?? code).join('\n');
  }
  if (field === 'urgency') return urgencyLabel(said);
  return said === 'yes' ? 'Yes' : said === 'no' ? 'No' : said;
}
