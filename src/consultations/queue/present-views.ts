import { paths } from '../paths.ts';
import type { addresses } from './address.ts';
import { boundedCount } from './present-list.ts';
import type { Desk } from './queries/desk.ts';
import type { QueueState } from './state.ts';
import { type QueueView, queueViews, type Sort, sortsOf } from './views.ts';

type Shown = {
  state: QueueState;
  counts: Record<QueueView, number>;
  desk: Desk;
  at: ReturnType<typeof addresses>;
  personId: string;
  /** The state's own words, which a saved view may be. */
  here: string;
};

/** The portal's own views, each with its count, and behind them those with a name. */
export function presentViews({ state, counts, desk, at, personId, here }: Shown) {
  const saved = desk.views.map(({ name, query, shared, personId: owner }) => ({
    text: name,
    href: paths.queueAt(query),
    current: query === here,
    note: shared && owner !== personId ? 'shared' : undefined,
  }));
  const isSaved = saved.some(({ current }) => current);
  const usual = (Object.keys(queueViews) as QueueView[]).map((name) => ({
    text: queueViews[name],
    href: at.ofView(name, sortIn(name, state.sort)),
    count: boundedCount(counts[name]),
    current: name === state.view && !isSaved,
  }));
  return { usual, saved };
}

/** The same order, where the view has it. */
function sortIn(view: QueueView, sort: Sort): Sort {
  const offered = sortsOf(view);
  return offered.includes(sort) ? sort : offered[0]!;
}
