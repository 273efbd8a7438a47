import { and, type SQL, sql } from 'drizzle-orm';
import { consultation } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import type { Paging } from '../position.ts';
import { mostCounted, pageSize, type QueueView, queueViews, type Sort } from '../views.ts';
import { allText, matching } from './conditions.ts';
import { inView } from './in-view.ts';
import { paged } from './order.ts';
import { pageOf } from './page-of.ts';
import { selectRows } from './rows.ts';
import type { Narrowed } from './search.ts';

type Asked = { view: QueueView; sort: Sort; filters: Narrowed; paging: Paging };

/** A page of the queue, of what the actor may read. */
export async function listQueue(acting: Acting, { view, sort, filters, paging }: Asked) {
  const { begins, orderBy, backwards } = paged(sort, paging);
  const nearest = sql`select ${consultation.localAuthorityId}, ${consultation.id} as consultation_id from ${consultation}
    where ${held(acting, view, filters)} and ${begins} order by ${sql.join(orderBy, sql`, `)} limit ${pageSize + 1}`;
  const rows = await selectRows(acting, nearest).orderBy(...orderBy);
  return pageOf(rows, paging, backwards);
}

/** How many each view holds with these filters, counted no further than one beyond `mostCounted`; one statement. */
export async function countQueue(acting: Acting, filters: Narrowed): Promise<Record<QueueView, number>> {
  const views = Object.keys(queueViews) as QueueView[];
  const each = (count: (view: QueueView) => SQL) =>
    sql.join(
      views.map((view) => sql`${count(view)} as ${sql.identifier(view)}`),
      sql`, `,
    );
  const [row] = await acting.db.execute(
    filters.found?.ids
      ? sql`select ${each((view) => sql`least(count(*) filter (where ${inView(view, acting)}), ${mostCounted + 1})::int`)}
          from ${consultation} where ${inAnyView(acting, filters)}`
      : sql`select ${each(
          (view) => sql`(select count(*)::int from (select from ${consultation}
            where ${held(acting, view, filters)} limit ${mostCounted + 1}) as bounded)`,
        )}`,
  );
  return row as Record<QueueView, number>;
}

/** What a view holds, with these filters, of what the actor may read. */
export function held(acting: Acting, view: QueueView, filters: Narrowed): SQL {
  return and(inView(view, acting), inAnyView(acting, filters))!;
}

const inAnyView = ({ ability }: Acting, filters: Narrowed) =>
  and(accessibleBy(ability, 'read', 'Consultation'), matching(filters, allText))!;
