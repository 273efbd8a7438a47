import type { Values } from '#src/web/routes.ts';
import { onceIn, oneOf, type ReadFilters, readFilters } from './filters.ts';
import { type QueueView, queueViews, type Sort, sorts, sortsOf } from './views.ts';

/** What the queue's address says, but for the page. */
export type QueueState = ReadFilters & { view: QueueView; sort: Sort };

/** @throws BadRequest for what no link or form of the portal says */
export function readState(query: Values): QueueState {
  const view = oneOf(Object.keys(queueViews) as QueueView[], onceIn(query, 'view')) ?? 'unallocated';
  const asked = oneOf(Object.keys(sorts) as Sort[], onceIn(query, 'sort'));
  const offered = sortsOf(view);
  return { view, sort: asked && offered.includes(asked) ? asked : offered[0]!, ...readFilters(query) };
}

/** The values of an address that a form carries in one field, to come back to. */
export function valuesOf(words: string): Values {
  const params = new URLSearchParams(words);
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const all = params.getAll(name);
      return [name, all.length === 1 ? all[0]! : all];
    }),
  );
}
