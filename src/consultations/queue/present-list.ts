import type { FieldErrors } from '#src/web/forms.ts';
import type { addresses } from './address.ts';
import { columns } from './columns.ts';
import { positionOf } from './position.ts';
import { presentRow, type RowReader } from './present-row.ts';
import type { Page } from './queries/page-of.ts';
import type { Row } from './queries/rows.ts';
import { mostCounted, type Sort } from './views.ts';

type List = {
  heading: string;
  page: Page<Row>;
  /** How many the view holds, with the filters. */
  count: number;
  sort: Sort;
  at: ReturnType<typeof addresses>;
  by: RowReader;
  empty: { what: string; how: string };
  /** What is wrong with the filters that were typed. */
  errors: FieldErrors | undefined;
};

/** The table, its words and its pages, as the views take them. */
export function presentList({ heading, page, count, sort, at, by, empty, errors }: List) {
  const [first, last] = [page.rows[0], page.rows.at(-1)];
  const [earlier, later] = sort === 'changed' ? ['Newer', 'Older'] : ['Previous', 'Next'];
  return {
    heading,
    results: countWords(count),
    table: page.rows.length && {
      caption: heading,
      headings: by.columns.map((column) => columns[column]),
      selectable: by.selects,
      rows: page.rows.map((row) => presentRow(row, by)),
    },
    empty: page.earlier || page.later ? { what: 'Nothing is left on this page.', how: '' } : empty,
    pager: {
      label: 'Pages',
      previous: page.earlier && {
        href: first ? at.before(positionOf(first, sort)) : at.first(),
        text: `${earlier} consultations`,
      },
      next: page.later && {
        href: last ? at.after(positionOf(last, sort)) : at.first(),
        text: `${later} consultations`,
      },
    },
    errors,
  };
}

const thousands = new Intl.NumberFormat('en-GB');

/** "37 consultations"; beyond what is counted, "More than 1,000 consultations". */
function countWords(count: number): string {
  if (count > mostCounted) return `More than ${thousands.format(mostCounted)} consultations`;
  return `${thousands.format(count)} consultation${count === 1 ? '' : 's'}`;
}

/** Beside a view's name: "1,000+". */
export function boundedCount(count: number): string {
  return count > mostCounted ? `${thousands.format(mostCounted)}+` : thousands.format(count);
}
