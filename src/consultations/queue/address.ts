import { type FilterName, filterNames, type ReadFilters } from './filters.ts';
import { type Position, positionWords } from './position.ts';

/** All that the address of a list says. */
export type ListState = { view: string; sort: string; typed: ReadFilters['typed'] };

/** The list's addresses: the state is in them, so that Back, a link and a bookmark all lead to the same. */
export function addresses(base: string, state: ListState) {
  const at = (change: Partial<ListState>, page: Record<string, string> = {}) => {
    const { view, sort, typed } = { ...state, ...change };
    const filters = filterNames.flatMap((name) => (typed[name] ? [[name, typed[name]]] : []));
    return `${base}?${new URLSearchParams([['view', view], ['sort', sort], ...filters, ...Object.entries(page)])}`;
  };
  return {
    ofView: (view: string, sort: string) => at({ view, sort }),
    without: (name: FilterName) => at({ typed: { ...state.typed, [name]: undefined } }),
    withoutFilters: () => at({ typed: {} }),
    first: () => at({}),
    after: (position: Position) => at({}, { after: positionWords(position) }),
    before: (position: Position) => at({}, { before: positionWords(position) }),
  };
}
