import { type PageAnswer, page } from '#src/web/answers.ts';
import type { FieldErrors } from '#src/web/forms.ts';
import { newId } from '#src/web/ids.ts';
import { liveOn } from './live/live-on.ts';
import { paths } from './paths.ts';
import type { ConsultationRecord } from './queries.ts';

export type Shown = { errors: FieldErrors; values: Record<string, string> };

/** The page of a form that makes a move: what it is about, what it carries, and what was typed if it is shown again. */
export function moveForm(
  view: string,
  record: ConsultationRecord,
  context: { title: string } & Record<string, unknown>,
  shown?: Shown,
): PageAnswer {
  const { reference, title, version } = record;
  return page(
    view,
    {
      about: { reference, title },
      back: { text: `Back to ${reference}`, href: paths.consultation(reference) },
      live: liveOn(record),
      errors: shown?.errors,
      values: { key: newId(), version, ...shown?.values },
      ...context,
    },
    { status: shown ? 422 : 200 },
  );
}
