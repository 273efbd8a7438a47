import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { AgencyKind } from '#db/schema/agencies.ts';
import {
  agency,
  authority,
  authoritySetting,
  child,
  consultation,
  consultationParty,
  event,
  type PartyReason,
  pause,
  person,
} from '#db/schema/index.ts';
import { noteReading } from '#src/audit/note-reading.ts';
import { ownOpenOn } from '#src/emergency/queries/own-open.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { grantedBy } from '#src/policy/granted-by.ts';
import { found } from '#src/policy/guard.ts';
import type { Acting } from '#src/web/routes.ts';
import type { ServiceLevelSettings } from './service-levels.ts';

export type Party = {
  agencyId: string;
  name: string;
  kind: AgencyKind;
  reason: PartyReason;
  from: Temporal.Instant;
};

const setting = alias(agency, 'setting');
const requesterAgency = alias(agency, 'requester_agency');
const adviser = alias(person, 'adviser');
const requester = alias(person, 'requester');
const waitingOn = alias(agency, 'waiting_on');

const currentParties = sql<(Omit<Party, 'from'> & { from: string })[]>`(
  select coalesce(json_agg(json_build_object(
    'agencyId', party.agency_id, 'name', party_agency.name, 'kind', party_agency.kind,
    'reason', party.reason, 'from', party."from") order by party."from", party_agency.name), '[]')
  from ${consultationParty} as party join ${agency} as party_agency on party_agency.id = party.agency_id
  where party.local_authority_id = ${consultation.localAuthorityId} and party.consultation_id = ${consultation.id}
    and (party."to" is null or party."to" > now()))`;

/** The event is readable by whoever reads the consultation: a reopening is told to all who take part. */
const lastReopened = sql<Temporal.Instant | null>`(
  select max(reopening.at) from ${event} as reopening
  where reopening.local_authority_id = ${consultation.localAuthorityId}
    and reopening.consultation_id = ${consultation.id} and reopening.what = 'reopen')`.mapWith(event.at);

/** The authority's service levels as they were when it was submitted: those that it is held to. */
const levelsThen = sql<ServiceLevelSettings | null>`(
  select setting_then.value from ${authoritySetting} as setting_then
  where setting_then.authority_id = ${consultation.localAuthorityId} and setting_then.name = 'service_levels'
    and setting_then."from" <= ${consultation.submittedAt}
  order by setting_then."from" desc limit 1)`;

/**
 * The one consultation with this reference that the actor may read, with its current parties; `child` is null to
 * whom may not read the child. That it was found is noted. A use case asks for it locked, so that nobody moves it
 * between the check and the change.
 * @throws NotFound when there is none, or none for this actor
 */
export async function findConsultation(acting: Acting, reference: string, { lock = false } = {}) {
  const { db, ability } = acting;
  const readable = and(
    eq(authority.prefix, reference.split('-', 1)[0] ?? ''),
    eq(consultation.reference, reference),
    accessibleBy(ability, 'read', 'Consultation'),
  );
  const query = db
    .select({
      record: consultation,
      position: sql<string>`pg_current_snapshot()::text`,
      prefix: authority.prefix,
      parties: currentParties,
      emergencies: ownOpenOn(consultation, acting),
      reopenedAt: lastReopened,
      levels: levelsThen,
      rule: grantedBy(ability, 'read', 'Consultation'),
      child: {
        id: child.id,
        localAuthorityId: child.localAuthorityId,
        givenName: child.givenName,
        familyName: child.familyName,
        knownAs: child.knownAs,
        bornOn: child.bornOn,
      },
      settingName: setting.name,
      settingPhase: setting.phase,
      requesterAgencyName: requesterAgency.name,
      requesterName: requester.name,
      adviserName: adviser.name,
      waitingOnId: pause.waitingOnId,
      waitingOnName: waitingOn.name,
      waitingFor: pause.why,
      waitingSince: pause.from,
    })
    .from(consultation)
    .innerJoin(authority, eq(authority.id, consultation.localAuthorityId))
    .innerJoin(requesterAgency, eq(requesterAgency.id, consultation.requesterAgencyId))
    .innerJoin(requester, eq(requester.id, consultation.requesterId))
    .leftJoin(
      child,
      and(
        eq(child.localAuthorityId, consultation.localAuthorityId),
        eq(child.id, consultation.childId),
        accessibleBy(ability, 'read', 'Child'),
      ),
    )
    .leftJoin(setting, eq(setting.id, consultation.settingId))
    .leftJoin(adviser, eq(adviser.id, consultation.adviserId))
    .leftJoin(
      pause,
      and(
        eq(pause.localAuthorityId, consultation.localAuthorityId),
        eq(pause.consultationId, consultation.id),
        isNull(pause.to),
      ),
    )
    .leftJoin(waitingOn, eq(waitingOn.id, pause.waitingOnId))
    .where(readable);
  // What waits for a lock goes on with the parties and the pause of before it: so the lock first, then the reading.
  const [, rows] = await Promise.all([lock && lockRow(db, readable), query]);
  const { record, parties, ...around } = found(rows[0]);
  const { id: consultationId, localAuthorityId } = record;
  noteReading(acting, {
    localAuthorityId,
    consultationId,
    childId: around.child?.id ?? null,
    rule: around.rule,
  });
  return {
    ...record,
    ...around,
    parties: parties.map((party): Party => ({ ...party, from: Temporal.Instant.from(party.from) })),
  };
}

function lockRow(db: Acting['db'], readable: SQL | undefined) {
  return db
    .select({ id: consultation.id })
    .from(consultation)
    .innerJoin(authority, eq(authority.id, consultation.localAuthorityId))
    .where(readable)
    .for('update', { of: consultation });
}

export type ConsultationRecord = Awaited<ReturnType<typeof findConsultation>>;
