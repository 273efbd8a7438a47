import { and, asc, eq, inArray, notInArray, sql } from 'drizzle-orm';
import { agency, authority } from '#db/schema/index.ts';
import { kindsThatJoin } from '#src/policy/sides.ts';
import type { Acting } from '#src/web/routes.ts';
import type { ConsultationRecord } from '../queries.ts';

/** How many are offered: who finds more asks more narrowly. */
const MOST = 20;

/** Schools, trusts and teams of any authority that may be asked to join, and do not take part yet. */
function invitees({ db }: Acting, { parties }: ConsultationRecord) {
  const takesPart = parties.map(({ agencyId }) => agencyId);
  return {
    select: db
      .select({ id: agency.id, name: agency.name, authority: authority.name, district: agency.district })
      .from(agency)
      .leftJoin(authority, eq(authority.id, agency.authorityId))
      .$dynamic(),
    may: and(agency.open, inArray(agency.kind, kindsThatJoin), notInArray(agency.id, takesPart)),
  };
}

export function searchInvitees(acting: Acting, record: ConsultationRecord, name: string) {
  const { select, may } = invitees(acting, record);
  const part = `%${name.replace(/[\\%_]/g, '\\$&')}%`;
  return select
    .where(and(may, sql`${agency.name} ilike ${part}`))
    .orderBy(asc(agency.name), asc(agency.id))
    .limit(MOST);
}

export async function findInvitee(acting: Acting, record: ConsultationRecord, id: string) {
  const { select, may } = invitees(acting, record);
  const [row] = await select.where(and(may, eq(agency.id, id)));
  return row;
}
