import { page } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { stateWords } from '../queue/from.ts';
import { presentFilters } from '../queue/present-filters.ts';
import { findOptions } from '../queue/queries/options.ts';
import { readState } from '../queue/state.ts';

/** All filters, apart from the list: what they offer is asked of the whole authority, and only when it is wanted. */
export async function get(acting: Acting, { query }: Visit) {
  const state = readState(query);
  const { errors } = state;
  return page(
    'consultations/queue-filters',
    {
      title: 'Filter the queue',
      back: { text: 'Queue', href: paths.queueAt(stateWords(state)) },
      filters: presentFilters({ base: paths.queue(), state, options: await findOptions(acting) }),
      errors,
    },
    { status: errors ? 422 : 200, fragment: 'consultations/_queue-filters' },
  );
}
