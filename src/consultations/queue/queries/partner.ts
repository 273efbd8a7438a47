import { and, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { action, consultation, consultationParty as party } from '#db/schema/index.ts';
import { statusesThatAllow } from '#src/consultations/consultation.ts';
import { ends, openStatuses } from '#src/consultations/statuses.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import type { Filters } from '../filters.ts';
import type { Paging } from '../position.ts';
import { mostCounted, type PartnerView, pageSize, partnerViews } from '../views.ts';
import { matching, textReadableBy } from './conditions.ts';
import { pagedByChange } from './order.ts';
import { pageOf } from './page-of.ts';
import { selectRows } from './rows.ts';

type Asked = { view: PartnerView; filters: Filters; paging: Paging };

/** A page of what the actor's agencies take part in, newest change first. */
export async function listPartner(acting: Acting, { view, filters, paging }: Asked) {
  const { begins, orderBy, backwards } = pagedByChange(party.changedAt, party.consultationId, paging);
  const nearest = parties(
    acting,
    and(held(acting, view, filters), begins)!,
    sql`order by ${sql.join(orderBy, sql`, `)} limit ${pageSize + 1}`,
  );
  const shown = pagedByChange(consultation.changedAt, consultation.id, paging);
  const rows = await selectRows(acting, sql`select distinct * from (${nearest}) as found`)
    .orderBy(...shown.orderBy)
    .limit(pageSize + 1);
  return pageOf(rows, paging, backwards);
}

/** How many each view holds, counted no further than one beyond `mostCounted`; one statement. */
export async function countPartner(acting: Acting, filters: Filters): Promise<Record<PartnerView, number>> {
  const most = sql`limit ${mostCounted + 1}`;
  const counts = (Object.keys(partnerViews) as PartnerView[]).map(
    (view) => sql`(select count(*)::int from (
      select distinct * from (${parties(acting, held(acting, view, filters), most)}) as near ${most}) as bounded) as ${sql.identifier(view)}`,
  );
  const [row] = await acting.db.execute(sql`select ${sql.join(counts, sql`, `)}`);
  return row as Record<PartnerView, number>;
}

/** Agency by agency, so that each is read from its own index in order, however many the actor speaks for. */
export function parties({ actor }: Acting, condition: SQL, rest: SQL): SQL {
  return sql`select near.* from unnest(${sql.param(actor.reach)}::uuid[]) as mine(agency_id) cross join lateral (
    select ${party.localAuthorityId}, ${party.consultationId} from ${party}
    join ${consultation} on ${consultation.localAuthorityId} = ${party.localAuthorityId} and ${consultation.id} = ${party.consultationId}
    where ${party.agencyId} = mine.agency_id and ${condition} ${rest}) as near`;
}

/** What a view holds, of what the actor may read. */
export function held(acting: Acting, view: PartnerView, filters: Filters): SQL {
  return and(
    or(isNull(party.to), gt(party.to, sql`now()`)),
    inView(view, acting),
    accessibleBy(acting.ability, 'read', 'Consultation'),
    matching(filters, textReadableBy(acting)),
  )!;
}

function inView(view: PartnerView, { ability }: Acting): SQL {
  if (view === 'closed') return inArray(party.status, [...ends]);
  if (view === 'open') return inArray(party.status, openStatuses);
  const toDo = sql`exists (select from ${action} where ${action.localAuthorityId} = ${consultation.localAuthorityId}
    and ${action.consultationId} = ${consultation.id} and ${isNull(action.doneAt)}
    and ${accessibleBy(ability, 'complete_action', 'Action')})`;
  return or(
    and(inArray(party.status, statusesThatAllow('answer')), accessibleBy(ability, 'answer', 'Consultation')),
    and(
      inArray(party.status, statusesThatAllow('complete_action')),
      accessibleBy(ability, 'complete_action', 'Consultation'),
      toDo,
    ),
  )!;
}
