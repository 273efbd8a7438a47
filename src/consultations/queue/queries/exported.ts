import { and, eq, type SQL, sql } from 'drizzle-orm';
import { child, consultation, consultationParty as party, pause, theme } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import { type Position, positionOf } from '../position.ts';
import type { PartnerView, QueueView, Sort } from '../views.ts';
import { adviser, isNear, itsChild, itsPause, setting, waitingOn } from './joined.ts';
import { paged, pagedByChange } from './order.ts';
import { held as heldByPartner, parties } from './partner.ts';
import { held } from './queue.ts';
import type { Narrowed } from './search.ts';

/** How many are read at once. */
const part = 500;

export type InQueue = { view: QueueView; sort: Sort; filters: Narrowed };
export type OfPartner = { view: PartnerView; filters: Narrowed };

/**
 * The whole of a view of the queue in its order, part by part; each part is a range of the view's own index, so that the
 * last costs no more than the first. In a snapshot the parts fit together.
 */
export function readQueue(acting: Acting, { view, sort, filters }: InQueue): AsyncGenerator<ExportedRow[]> {
  return inParts(sort, (after) => {
    const { begins, orderBy } = paged(sort, { after });
    const nearest = sql`select ${consultation.localAuthorityId}, ${consultation.id} as consultation_id from ${consultation}
      where ${and(held(acting, view, filters), mayBeTaken(acting), begins)} order by ${sql.join(orderBy, sql`, `)} limit ${part}`;
    return selectExported(acting, nearest).orderBy(...orderBy);
  });
}

/** The same of what the actor's agencies take part in. */
export function readPartner(acting: Acting, { view, filters }: OfPartner): AsyncGenerator<ExportedRow[]> {
  return inParts('changed', (after) => {
    const { begins, orderBy } = pagedByChange(party.changedAt, party.consultationId, { after });
    const condition = and(heldByPartner(acting, view, filters), mayBeTaken(acting), begins)!;
    const nearest = parties(acting, condition, sql`order by ${sql.join(orderBy, sql`, `)} limit ${part}`);
    const shown = pagedByChange(consultation.changedAt, consultation.id, { after });
    return selectExported(acting, sql`select distinct * from (${nearest}) as found`)
      .orderBy(...shown.orderBy)
      .limit(part);
  });
}

/** How many the file would hold, by authority, counted no further than one beyond `most`; one statement. */
export async function countQueue(
  acting: Acting,
  { view, filters }: InQueue,
  most: number,
): Promise<Counted[]> {
  return counted(
    acting,
    sql`select ${consultation.localAuthorityId} from ${consultation}
      where ${and(held(acting, view, filters), mayBeTaken(acting))} limit ${most + 1}`,
  );
}

export async function countPartner(
  acting: Acting,
  { view, filters }: OfPartner,
  most: number,
): Promise<Counted[]> {
  const condition = and(heldByPartner(acting, view, filters), mayBeTaken(acting))!;
  const limit = sql`limit ${most + 1}`;
  return counted(acting, sql`select distinct * from (${parties(acting, condition, limit)}) as near ${limit}`);
}

export type Counted = { localAuthorityId: string; rows: number };

async function counted({ db }: Acting, found: SQL): Promise<Counted[]> {
  const rows = await db.execute(sql`select local_authority_id as "localAuthorityId", count(*)::int as rows
    from (${found}) as bounded group by 1 order by 1`);
  return [...rows] as Counted[];
}

const mayBeTaken = ({ ability }: Acting) => accessibleBy(ability, 'export', 'Consultation');

async function* inParts(sort: Sort, read: (after: Position | undefined) => Promise<ExportedRow[]>) {
  for (let after: Position | undefined; ; ) {
    const rows = await read(after);
    if (rows.length) yield rows;
    if (rows.length < part) return;
    after = positionOf(rows.at(-1)!, sort);
  }
}

/** What stands in a line of the file; `child` is null to whom may not read the child. */
function selectExported({ db, ability }: Acting, nearest: SQL) {
  return db
    .select({
      localAuthorityId: consultation.localAuthorityId,
      id: consultation.id,
      reference: consultation.reference,
      title: consultation.title,
      status: consultation.status,
      subjectKind: consultation.subjectKind,
      child: { givenName: child.givenName, familyName: child.familyName, knownAs: child.knownAs },
      settingName: setting.name,
      phase: setting.phase,
      district: setting.district,
      themes: sql<string | null>`(select string_agg(${theme.name}, '; ' order by ${theme.position})
        from ${theme} where ${theme.code} = any(${consultation.themes}))`,
      urgency: consultation.urgency,
      adviserName: adviser.name,
      submittedAt: consultation.submittedAt,
      changedAt: consultation.changedAt,
      dueOn: consultation.dueOn,
      answeredAt: consultation.answeredAt,
      endedAt: consultation.endedAt,
      waitingOnName: waitingOn.name,
      outcome: consultation.outcome,
    })
    .from(sql`(${nearest}) as near`)
    .innerJoin(consultation, isNear)
    .leftJoin(child, itsChild(ability))
    .leftJoin(setting, eq(setting.id, consultation.settingId))
    .leftJoin(adviser, eq(adviser.id, consultation.adviserId))
    .leftJoin(pause, itsPause)
    .leftJoin(waitingOn, eq(waitingOn.id, pause.waitingOnId))
    .$dynamic();
}
export type ExportedRow = Awaited<ReturnType<typeof selectExported>>[number];
