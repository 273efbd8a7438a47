import { BadRequest } from '#src/web/errors.ts';
import { isId } from '#src/web/ids.ts';
import type { Sort } from './views.ts';

/** A place in a list's order: the row whose sort key and id these are. */
export type Position = { key: string; id: string };
/** Where a page begins: nowhere is the first page. */
export type Paging = { after?: Position; before?: Position };

/** Sorts after every day: the place of what has no due date. */
export const NEVER = 'infinity';

type Sorted = {
  id: string;
  dueOn: Temporal.PlainDate | null;
  changedAt: Temporal.Instant;
  submittedAt: Temporal.Instant;
};

export function positionOf(row: Sorted, sort: Sort): Position {
  const keys = {
    due: () => row.dueOn?.toString() ?? NEVER,
    changed: () => row.changedAt.toString(),
    oldest: () => row.submittedAt.toString(),
  };
  return { key: keys[sort](), id: row.id };
}

export const positionWords = ({ key, id }: Position): string => `${key}~${id}`;

/** Reads `after` and `before` of an address. Throws `BadRequest` for what no link of the portal says. */
export function readPaging(after: string | undefined, before: string | undefined, sort: Sort): Paging {
  if (after && before) throw unreadable();
  return {
    ...(after && { after: readPosition(after, sort) }),
    ...(before && { before: readPosition(before, sort) }),
  };
}

function readPosition(text: string, sort: Sort): Position {
  const [key = '', id = '', ...rest] = text.split('~');
  if (rest.length || !isId(id) || !isKey(key, sort)) throw unreadable();
  return { key, id };
}

function isKey(key: string, sort: Sort): boolean {
  if (sort === 'due' && key === NEVER) return true;
  // The years that the database knows too.
  if (!/^[12]\d{3}-/.test(key)) return false;
  try {
    return (sort === 'due' ? Temporal.PlainDate : Temporal.Instant).from(key).toString() === key;
  } catch {
    return false;
  }
}

const unreadable = () =>
  new BadRequest('The address names a place in the list that cannot be read. Start from the first page.');
