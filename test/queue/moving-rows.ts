import type { QueueView, Sort } from '#src/consultations/queue/views.ts';
import { isEnd, type Status } from '#src/consultations/statuses.ts';
import type { Board } from '#test/queue/board.ts';

/** Rows of one view, which a test lets come, go and come back, and moves in its order. */
export type MovingRows = {
  come(): Promise<string>;
  go(reference: string): Promise<void>;
  back(reference: string): Promise<void>;
  /** To another place of the order, within the view; tells whether that is a later one. */
  move(reference: string): Promise<'earlier' | 'later' | 'not'>;
};

type Roll = (below: number) => number;
type Recipe = { status: Status; days?: readonly [from: string, many: number]; set?: Record<string, unknown> };

const dated = { days: ['2026-11-10', 40] } as const;
const answered = { answered_at: '2026-11-20T10:00:00Z' };
const recipes: Record<QueueView, Recipe> = {
  unallocated: { status: 'accepted', ...dated },
  mine: { status: 'allocated', ...dated },
  team: { status: 'submitted', ...dated },
  overdue: { status: 'submitted', days: ['2026-11-01', 23] },
  week: { status: 'submitted', days: ['2026-11-24', 8] },
  school: { status: 'information_requested' },
  social_care: { status: 'information_requested' },
  review: { status: 'in_review', ...dated, set: answered },
  flagged: { status: 'submitted', ...dated },
  watching: { status: 'submitted', ...dated },
  snoozed: { status: 'submitted', ...dated },
  closed: { status: 'closed' },
};
const working: QueueView[] = ['unallocated', 'mine', 'week', 'school', 'social_care', 'review'];

export function movingRows(board: Board, view: QueueView, sort: Sort, roll: Roll): MovingRows {
  const { portal, ids, authority } = board;
  const { sql } = portal;
  const { status, days, set } = recipes[view];
  const day = () =>
    days &&
    Temporal.PlainDate.from(days[0])
      .add({ days: roll(days[1]) })
      .toString();
  // Few different times, so that many rows are told apart by their ids alone.
  const time = () => `2026-11-${String(1 + roll(15)).padStart(2, '0')}T09:00:00.000${roll(3)}01Z`;
  const idOf = async (reference: string): Promise<string> => (await board.found(reference)).id;
  const beside = {
    flag: (id: string) => ({ consultation_id: id, why: 'Look', person_id: ids.officer, at: '2026-11-20' }),
    watch: (id: string) => ({ consultation_id: id, person_id: ids.adviser, from: '2026-11-20' }),
    snooze: (id: string) => ({
      consultation_id: id,
      why: 'Later',
      person_id: ids.officer,
      at: '2026-11-20',
      until: '2026-12-24',
    }),
  };
  const lay = async (table: keyof typeof beside, reference: string) =>
    void (await sql`insert into ${sql(table)} ${sql({ local_authority_id: authority, ...beside[table](await idOf(reference)) })} on conflict do nothing`);
  const lift = async (table: keyof typeof beside, reference: string) =>
    void (await sql`delete from ${sql(table)} where consultation_id = ${await idOf(reference)}`);
  const become = async (reference: string, status: Status) => {
    const ended_at = isEnd(status) ? '2026-11-20' : null;
    const outcome = status === 'closed' ? 'plan_agreed' : null;
    await sql`update consultation set ${sql({ status, ended_at, outcome })} where reference = ${reference}`;
  };
  const own = ({ flagged: 'flag', watching: 'watch', snoozed: 'snooze' } as const)[view as 'flagged'];

  return {
    async come() {
      const times = { changed_at: time(), submitted_at: time() };
      const reference = await board.consult(status, { ...times, due_on: day() ?? null, ...set });
      if (own) await lay(own, reference);
      if (view === 'social_care')
        await sql`update pause set waiting_on_id = ${ids.team} where consultation_id = ${await idOf(reference)}`;
      return reference;
    },
    async go(reference) {
      if (own) await lift(own, reference);
      else if (working.includes(view)) await lay('snooze', reference);
      else await become(reference, view === 'closed' ? 'in_review' : 'withdrawn');
    },
    async back(reference) {
      if (own) await lay(own, reference);
      else if (working.includes(view)) await lift('snooze', reference);
      else await become(reference, status);
    },
    async move(reference) {
      const column = { due: 'due_on', changed: 'changed_at', oldest: 'submitted_at' }[sort];
      const to = sort === 'due' ? day() : time();
      if (to === undefined) return 'not';
      const [moved] = await sql<
        { later: boolean | null }[]
      >`with was as (select * from consultation where reference = ${reference})
        update consultation c set ${sql(column)} = ${to} from was where c.id = was.id
        returning case when was.${sql(column)} <> c.${sql(column)} then was.${sql(column)} < c.${sql(column)} end as later`;
      const { later } = moved!;
      if (later === null) return 'not';
      return later === (sort !== 'changed') ? 'later' : 'earlier';
    },
  };
}

/** Nothing is left of what was there. */
export async function clear({ portal: { sql } }: Board): Promise<void> {
  for (const table of ['flag', 'watch', 'snooze', 'pause', 'consultation_party', 'consultation'])
    await sql`delete from ${sql(table)}`;
}
