import { and, eq, gte, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import { alias, type PgColumn } from 'drizzle-orm/pg-core';
import {
  agency,
  authority,
  child,
  childIdentifier,
  consultation,
  enrolment,
  senStatus,
  suspension,
} from '#db/schema/index.ts';
import { noteReading } from '#src/audit/note-reading.ts';
import { schoolYearOf } from '#src/calendars/school-year.ts';
import { listOf } from '#src/consultations/queries/list-of.ts';
import { ownOpenOn } from '#src/emergency/queries/own-open.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { grantedBy } from '#src/policy/granted-by.ts';
import { found } from '#src/policy/guard.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { involvementOf } from './involvement-of.ts';
import { holdsOn, ofChild } from './of-child.ts';
import type { ChildKey } from './page-of-children.ts';

/**
 * A child with all that the page shows but attendance, in one statement; of each list what the actor may read. A
 * school that has the child on roll is not told of another that has. That it was found is noted.
 * @throws NotFound when there is no such child, or none for this actor
 */
export async function findChildRecord(acting: Acting, key: ChildKey) {
  const { db, ability, now } = acting;
  const today = londonDay(now);
  const { localAuthorityId, id, givenName, familyName, knownAs, bornOn, sex } = child;
  const [row] = await db
    .select({
      ...{ localAuthorityId, id, givenName, familyName, knownAs, bornOn, sex },
      rule: grantedBy(ability, 'read', 'Child'),
      emergencies: ownOpenOn(child, acting),
      authority: sql<string>`(select ${authority.name} from ${authority} where ${eq(authority.id, child.localAuthorityId)})`,
      upns: listOf(
        { value: childIdentifier.value },
        sql`from ${childIdentifier} where ${and(ofChild(childIdentifier), eq(childIdentifier.scheme, 'upn'), isNull(childIdentifier.to))}`,
        sql`${childIdentifier.from}`,
      ),
      places: listOf(
        {
          agencyId: enrolment.agencyId,
          authorityId: agency.authorityId,
          school: agency.name,
          yearGroup: enrolment.yearGroup,
          main: enrolment.main,
          from: enrolment.from,
        },
        sql`from ${enrolment} join ${agency} on ${eq(agency.id, enrolment.agencyId)}
          where ${and(ofChild(enrolment), holdsOn(today, enrolment), isTold(acting, enrolment.agencyId))}`,
        sql`${enrolment.main} desc, ${enrolment.from}`,
      ),
      sen: listOf(
        { status: senStatus.status, from: senStatus.from },
        sql`from ${senStatus} where ${and(ofChild(senStatus), holdsOn(today, senStatus))}`,
        sql`${senStatus.from}`,
      ),
      involvement: involvementOf(acting),
      suspensions: listOf(
        {
          kind: suspension.kind,
          startOn: suspension.startOn,
          halfDays: suspension.halfDays,
          reasons: suspension.reasons,
          school: sql<
            string | null
          >`case when ${isTold(acting, suspension.agencyId)} then ${agency.name} end`,
        },
        sql`from ${suspension} join ${agency} on ${eq(agency.id, suspension.agencyId)}
          where ${and(ofChild(suspension), isNull(suspension.cancelledOn), gte(suspension.startOn, schoolYearOf(today).from), lte(suspension.startOn, today))}`,
        sql`${suspension.startOn} desc, ${suspension.id}`,
      ),
      consultations: listOf(
        {
          reference: consultation.reference,
          title: consultation.title,
          status: consultation.status,
          submittedAt: consultation.submittedAt,
        },
        sql`from ${consultation} where ${and(ofChild(consultation), accessibleBy(ability, 'read', 'Consultation'))}`,
        sql`${consultation.submittedAt} desc, ${consultation.id} desc`,
      ),
    })
    .from(child)
    .where(
      and(eq(localAuthorityId, key.localAuthorityId), eq(id, key.id), accessibleBy(ability, 'read', 'Child')),
    );
  const record = found(row);
  noteReading(acting, {
    localAuthorityId: record.localAuthorityId,
    consultationId: null,
    childId: record.id,
    rule: record.rule,
  });
  return record;
}
export type ChildRecord = Awaited<ReturnType<typeof findChildRecord>>;

/** Whether the actor may know that the child is or was at this school: their own, or any where they are no school of the child's. */
function isTold({ actor, now }: Acting, schoolId: PgColumn): SQL {
  const own = alias(enrolment, 'own');
  return or(
    inArray(schoolId, actor.reach),
    sql`not exists (select from ${enrolment} as own where ${and(ofChild(own), holdsOn(londonDay(now), own), inArray(own.agencyId, actor.reach))})`,
  )!;
}
