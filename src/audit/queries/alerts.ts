import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { agency, alert, alertKinds, person } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { isId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';

type Kind = (typeof alertKinds)[number];

const settler = alias(person, 'settler');

function select({ db, ability }: Acting, condition: SQL | undefined) {
  return db
    .select({
      localAuthorityId: alert.localAuthorityId,
      id: alert.id,
      kind: alert.kind,
      at: alert.at,
      by: person.name,
      agency: agency.name,
      emergencyId: alert.emergencyId,
      records: alert.records,
      settledAt: alert.settledAt,
      settledBy: settler.name,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(alert)
    .innerJoin(person, eq(person.id, alert.personId))
    .innerJoin(agency, eq(agency.id, alert.agencyId))
    .leftJoin(settler, eq(settler.id, alert.settledBy))
    .where(and(condition, accessibleBy(ability, 'read', 'Alert')));
}
export type Alert = Awaited<ReturnType<typeof select>>[number];

/** What was told and nobody has settled; the oldest first, which has waited longest. */
export function listOpenAlerts(
  acting: Acting,
  { limit, kinds = alertKinds }: { limit: number; kinds?: readonly Kind[] },
) {
  return select(acting, and(isNull(alert.settledAt), inArray(alert.kind, [...kinds])))
    .orderBy(asc(alert.at), asc(alert.id))
    .limit(limit);
}

export async function findAlert(acting: Acting, id: string): Promise<Alert | undefined> {
  return isId(id) ? (await select(acting, eq(alert.id, id)))[0] : undefined;
}
