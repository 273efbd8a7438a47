import type { Paging } from '../position.ts';
import { pageSize } from '../views.ts';

/** `earlier` and `later`: whether there is a page on that side. */
export type Page<R> = { rows: R[]; earlier: boolean; later: boolean };

/** One row beyond the page was asked for, and only tells that there is more on that side. */
export function pageOf<R>(rows: R[], { after }: Paging, backwards: boolean): Page<R> {
  const shown = rows.slice(0, pageSize);
  const more = rows.length > pageSize;
  return backwards
    ? { rows: shown.reverse(), earlier: more, later: true }
    : { rows: shown, earlier: after !== undefined, later: more };
}
