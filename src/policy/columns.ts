import { and, eq, gt, isNull, lte, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import {
  action,
  agency,
  alert,
  authoritySetting,
  child,
  consultation,
  consultationParty,
  draft,
  emergencyAccess,
  enrolment,
  entry,
  escalation,
  event,
  involvementEpisode,
  pause,
  reading,
  savedView,
} from '#db/schema/index.ts';
import type { Facts, Noun } from './subjects.ts';

/** A fact that is many rows: whether there is one, `from … where <joined> and <condition on its columns>`. */
export type Relation = { from: SQL; joined: SQL; columns: Record<string, PgColumn | SQL> };
export type Fact = PgColumn | SQL | Relation;

export const isRelation = (fact: Fact): fact is Relation => 'joined' in fact;

const today = sql`(now() at time zone 'Europe/London')::date`;

const dayIsIn = (from: PgColumn, to: PgColumn): SQL => and(lte(from, today), or(isNull(to), gt(to, today)))!;

/** Open now, on the record of the row around it. */
const emergenciesOf = (record: PgColumn, authority: PgColumn, key: PgColumn): Relation => ({
  from: sql`${emergencyAccess}`,
  joined: and(
    eq(emergencyAccess.localAuthorityId, authority),
    eq(key, record),
    gt(emergencyAccess.until, sql`now()`),
    isNull(emergencyAccess.endedAt),
  )!,
  columns: { personId: emergencyAccess.personId, agencyId: emergencyAccess.agencyId },
});

const childFacts = {
  localAuthorityId: child.localAuthorityId,
  enrolments: {
    from: sql`${enrolment}`,
    joined: and(
      eq(enrolment.localAuthorityId, child.localAuthorityId),
      eq(enrolment.childId, child.id),
      dayIsIn(enrolment.from, enrolment.to),
    )!,
    columns: { agencyId: enrolment.agencyId },
  },
  episodes: {
    from: sql`${involvementEpisode}`,
    joined: and(
      eq(involvementEpisode.localAuthorityId, child.localAuthorityId),
      eq(involvementEpisode.childId, child.id),
      dayIsIn(involvementEpisode.from, involvementEpisode.to),
    )!,
    columns: { agencyId: involvementEpisode.agencyId },
  },
  emergencies: emergenciesOf(child.id, child.localAuthorityId, emergencyAccess.childId),
};

/** Where each fact a rule may mention lives. A list's query selects from the noun's own table. */
export const columns: { [N in Noun]: Partial<Record<keyof Facts[N], Fact>> } = {
  Consultation: {
    localAuthorityId: consultation.localAuthorityId,
    status: consultation.status,
    requesterAgencyId: consultation.requesterAgencyId,
    adviserId: consultation.adviserId,
    waitingOnId: sql`(select ${pause.waitingOnId} from ${pause} where ${and(
      eq(pause.localAuthorityId, consultation.localAuthorityId),
      eq(pause.consultationId, consultation.id),
      isNull(pause.to),
    )})`,
    parties: {
      from: sql`${consultationParty}`,
      joined: and(
        eq(consultationParty.localAuthorityId, consultation.localAuthorityId),
        eq(consultationParty.consultationId, consultation.id),
        or(isNull(consultationParty.to), gt(consultationParty.to, sql`now()`)),
      )!,
      columns: { agencyId: consultationParty.agencyId },
    },
    emergencies: emergenciesOf(
      consultation.id,
      consultation.localAuthorityId,
      emergencyAccess.consultationId,
    ),
  },
  Entry: { audience: entry.audience },
  Event: { audience: event.audience },
  Action: { agencyId: action.agencyId },
  Draft: { personId: draft.personId, agencyId: draft.agencyId },
  Child: childFacts,
  Involvement: childFacts,
  // What is counted: consultations.
  Load: { localAuthorityId: consultation.localAuthorityId },
  SavedView: {
    localAuthorityId: savedView.localAuthorityId,
    personId: savedView.personId,
    shared: savedView.shared,
  },
  Agency: { id: agency.id, kind: agency.kind },
  Report: { localAuthorityId: consultation.localAuthorityId },
  Reading: {
    localAuthorityId: reading.localAuthorityId,
    requesterAgencyId: sql`(select ${consultation.requesterAgencyId} from ${consultation} join ${consultationParty} on ${and(
      eq(consultationParty.localAuthorityId, consultation.localAuthorityId),
      eq(consultationParty.consultationId, consultation.id),
      eq(consultationParty.agencyId, consultation.requesterAgencyId),
      or(isNull(consultationParty.to), gt(consultationParty.to, sql`now()`)),
    )} where ${and(
      eq(consultation.localAuthorityId, reading.localAuthorityId),
      eq(consultation.id, reading.consultationId),
    )} limit 1)`,
  },
  EmergencyAccess: {
    localAuthorityId: emergencyAccess.localAuthorityId,
    personId: emergencyAccess.personId,
  },
  Alert: { localAuthorityId: alert.localAuthorityId },
  Setting: { localAuthorityId: authoritySetting.authorityId },
  Escalation: { localAuthorityId: escalation.localAuthorityId },
};
