import { routes } from '#src/app.ts';
import { abilityFor } from '#src/policy/ability.ts';
import type { PageAnswer } from '#src/web/answers.ts';
import type { Acting, Handler, Visit } from '#src/web/routes.ts';
import type { Bench } from './bench.ts';

export type View = 'unallocated' | 'mine';

export const addressOf = (view: View) => `/queue?view=${view}&sort=due`;

/** What the page of the first of the people is rendered from. */
export function contextOf({ database, people, now }: Bench): Promise<PageAnswer['context']> {
  const { actor } = people[0]!;
  const [, handler] = routes['GET /queue']! as [unknown, Handler<Acting>];
  const visit: Visit = {
    params: {},
    query: { view: 'unallocated', sort: 'due' },
    form: {},
    files: [],
    address: addressOf('unallocated'),
  };
  return database.transaction(actor, async (db) => {
    const answer = await handler({ db, actor, ability: abilityFor(actor), now, readings: [] }, visit);
    return (answer as PageAnswer).context;
  });
}
