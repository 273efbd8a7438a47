import { readsAs } from '#src/policy/readers.ts';
import { type PageAnswer, page } from '#src/web/answers.ts';
import type { FieldErrors } from '#src/web/forms.ts';
import type { Acting } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { statusTag } from '../words.ts';
import { onlyOf } from './afterwards.ts';
import { about } from './present-row.ts';
import type { Row } from './queries/rows.ts';

export type Shown = { errors: FieldErrors; values: Record<string, string> };

type Form = { title: string; button: string | undefined; from: string; rows: readonly Row[] } & Record<
  string,
  unknown
>;

/** The page of a form about what is selected: what that is, where it was selected, and what was typed. */
export function selectionForm(
  view: string,
  { actor }: Acting,
  { rows, from, ...context }: Form,
  shown?: Shown,
): PageAnswer {
  const only = onlyOf(rows.map(({ reference }) => reference));
  return page(
    view,
    {
      back:
        !from && only
          ? { text: `Back to ${only}`, href: paths.consultation(only) }
          : { text: 'Back to the queue', href: from ? paths.queueAt(from) : paths.queue() },
      selected: rows.map((row) => ({
        reference: row.reference,
        title: row.title,
        about: about(row),
        status: statusTag(row.status, readsAs(actor)),
        href: paths.consultation(row.reference),
      })),
      from,
      errors: shown?.errors,
      values: shown?.values ?? {},
      ...context,
    },
    { status: shown ? 422 : 200 },
  );
}
