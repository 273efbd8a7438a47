import { and, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { action, consultation, consultationParty as party } from '#db/schema/index.ts';
import { statusesThatAllow } from '#src/consultations/consultation.ts';
import { ends, openStatuses } from '#src/consultations/statuses.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import type { Filters } from '../filters.ts';
import type { Paging } from '../position.ts';
import { mostCounted, type PartnerView, pageSize, partnerViews } from '../views.ts';
import { allowedAtHand } from './at-hand.ts';
import { matching, textReadableBy } from './conditions.ts';
import { pagedByChange } from './order.ts';
import { pageOf } from './page-of.ts';
import { selectRows } from './rows.ts';
import type { Narrowed } from './search.ts';

type Asked = { view: PartnerView; filters: Narrowed; paging: Paging };

/** A page of what the actor's agencies take part in, newest change first. */
export async function listPartner(acting: Acting, { view, filters, paging }: Asked) {
  const { begins, orderBy, backwards } = pagedByChange(party.changedAt, party.consultationId, paging);
  const nearest = near(
    acting,
    filters,
    and(held(acting, view, filters), begins)!,
    sql`order by ${sql.join(orderBy, sql`, `)} limit ${pageSize + 1}`,
  );
  const shown = pagedByChange(consultation.changedAt, consultation.id, paging);
  const rows = await selectRows(acting, sql`select distinct * from (${nearest}) as found`)
    .orderBy(...shown.orderBy)
    .limit(pageSize + 1);
  return pageOf(rows, paging, backwards);
}

export type PartnerCounts = Record<PartnerView, number>;

/** How many each view holds, counted no further than one beyond `mostCounted`; one statement. */
export async function countPartner(acting: Acting, filters: Narrowed): Promise<PartnerCounts> {
  const each = (count: (view: PartnerView) => SQL) =>
    sql.join(
      (Object.keys(partnerViews) as PartnerView[]).map(
        (view) => sql`${count(view)} as ${sql.identifier(view)}`,
      ),
      sql`, `,
    );
  const most = sql.raw(String(mostCounted + 1));
  const [row] = await acting.db.execute(
    // What a search leaves is few, and dear to find: once for all views.
    filters.q
      ? sql`select ${each(
          (view) => sql`least(count(distinct (${party.localAuthorityId}, ${party.consultationId}))
            filter (where ${inView(view, acting)}), ${most})::int`,
        )} from ${party} ${withConsultation}
        where ${party.agencyId} = any(${sql.param(acting.actor.reach)}::uuid[]) and ${inAnyView(acting, filters)}`
      : sql`select ${each(
          (view) =>
            sql`(select count(*)::int from (select distinct * from (${near(
              acting,
              filters,
              held(acting, view, filters),
              sql`limit ${most}`,
            )}) as near limit ${most}) as bounded)`,
        )}`,
  );
  return row as PartnerCounts;
}

/**
 * How many each view holds, and the filters by which: where a search finds nothing in any of them, what comes close to it.
 * One statement, or two.
 */
export async function searchPartner(acting: Acting, filters: Filters) {
  const counts = await countPartner(acting, filters);
  if (!filters.q || isAny(counts)) return { counts, filters, close: false };
  const closely: Narrowed = { ...filters, closely: true };
  const closeCounts = await countPartner(acting, closely);
  return { counts: closeCounts, filters: closely, close: isAny(closeCounts) };
}

const isAny = (counts: PartnerCounts) => Object.values(counts).some((count) => count > 0);

/** Where nothing is narrowed by what only the consultation knows, the parties' rows tell all. */
const near = (acting: Acting, filters: Narrowed, condition: SQL, rest: SQL) =>
  (Object.keys(filters).length ? parties : alone)(acting, condition, rest);

const withConsultation = sql`join ${consultation} on ${consultation.localAuthorityId} = ${party.localAuthorityId}
  and ${consultation.id} = ${party.consultationId}`;

/** Each with its consultation, of which the condition may ask too. */
export const parties = (acting: Acting, condition: SQL, rest: SQL): SQL =>
  ofReach(acting, withConsultation, condition, rest);

const alone = (acting: Acting, condition: SQL, rest: SQL) => ofReach(acting, sql``, condition, rest);

/** Agency by agency, so that each is read from its own index in order, however many the actor speaks for. */
function ofReach({ actor: { reach } }: Acting, joined: SQL, condition: SQL, rest: SQL): SQL {
  const of = (
    agency: SQL,
  ) => sql`select ${party.localAuthorityId}, ${party.consultationId} from ${party} ${joined}
    where ${party.agencyId} = ${agency} and ${condition} ${rest}`;
  return reach.length === 1
    ? of(sql`${reach[0]}`)
    : sql`select near.* from unnest(${sql.param(reach)}::uuid[]) as mine(agency_id)
        cross join lateral (${of(sql`mine.agency_id`)}) as near`;
}

/** What a view holds, of what the actor may read. */
export function held(acting: Acting, view: PartnerView, filters: Narrowed): SQL {
  return and(inView(view, acting), inAnyView(acting, filters))!;
}

const inAnyView = (acting: Acting, filters: Narrowed) =>
  and(
    or(isNull(party.to), gt(party.to, sql`now()`)),
    allowedAtHand(acting, 'read'),
    matching(filters, textReadableBy(acting)),
  )!;

function inView(view: PartnerView, acting: Acting): SQL {
  if (view === 'closed') return inArray(party.status, [...ends]);
  if (view === 'open') return inArray(party.status, openStatuses);
  const toDo = sql`exists (select from ${action} where ${action.localAuthorityId} = ${party.localAuthorityId}
    and ${action.consultationId} = ${party.consultationId} and ${isNull(action.doneAt)}
    and ${accessibleBy(acting.ability, 'complete_action', 'Action')})`;
  return or(
    and(inArray(party.status, statusesThatAllow('answer')), allowedAtHand(acting, 'answer')),
    and(
      inArray(party.status, statusesThatAllow('complete_action')),
      allowedAtHand(acting, 'complete_action'),
      toDo,
    ),
  )!;
}
