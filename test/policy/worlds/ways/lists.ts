import { and, eq, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { audiences } from '#db/schema/consultations.ts';
import {
  action,
  alert,
  child,
  consultation,
  draft,
  emergencyAccess,
  entry,
  escalation,
  event,
  flag,
  involvementEpisode,
  presence,
  queuePreference,
  reading,
  savedView,
  seen,
  snooze,
  watch,
} from '#db/schema/index.ts';
import { holdsOn } from '#src/children/queries/of-child.ts';
import type { Ability } from '#src/policy/ability.ts';
import { accessibleBy, compileRules } from '#src/policy/accessible-by.ts';
import type { Actor } from '#src/policy/actor.ts';
import { writableAudiences } from '#src/policy/audiences.ts';
import type { Noun, Verb } from '#src/policy/subjects.ts';
import { verbsOn } from './way.ts';

type Of<Key extends string> = { localAuthorityId: PgColumn } & Record<Key, PgColumn>;
type List = { key: string; from: SQL; id: SQL; where: SQL };

const tableOf = {
  Consultation: consultation,
  Child: child,
  Draft: draft,
  EmergencyAccess: emergencyAccess,
  Alert: alert,
  SavedView: savedView,
  Escalation: escalation,
};

/** What is kept beside a consultation, by its person and the consultation. */
const beside = { snooze, flag, presence, watch, seen };

/** Each verb and noun as the list of what it may be done with; what hangs on a record is found through it. */
export function listsOf(me: Actor, ability: Ability, today: Temporal.PlainDate): List[] {
  const may = (verb: Verb, noun: Noun, field?: string) => accessibleBy(ability, verb, noun, field);
  const ask = (key: string, table: PgTable & { id: unknown }, where: SQL, joined = sql``): List => ({
    key,
    from: sql`${table}${joined}`,
    id: sql`${table.id}`,
    where,
  });
  const withConsultation = (table: Of<'consultationId'>) =>
    sql` left join ${consultation} on ${and(
      eq(consultation.localAuthorityId, table.localAuthorityId),
      eq(consultation.id, table.consultationId),
    )}`;
  const withChild = (table: Of<'childId'>) =>
    sql` left join ${child} on ${and(eq(child.localAuthorityId, table.localAuthorityId), eq(child.id, table.childId))}`;
  const reads = and(isNotNull(consultation.id), may('read', 'Consultation'))!;

  const seesAccess = or(
    and(isNotNull(consultation.id), may('see_access', 'Consultation')),
    and(isNotNull(child.id), may('see_access', 'Child')),
  );

  return [
    ...(Object.keys(verbsOn) as (keyof typeof verbsOn)[]).flatMap((noun) =>
      verbsOn[noun].map((verb) => ask(`${verb} ${noun}`, tableOf[noun], may(verb, noun))),
    ),
    ask('read Entry', entry, and(reads, may('read', 'Entry'))!, withConsultation(entry)),
    ask(
      'read Event',
      event,
      or(
        and(or(reads, and(isNotNull(child.id), may('read', 'Child'))), may('read', 'Event')),
        compileRules(
          ability.rulesFor('read', 'Reading'),
          { localAuthorityId: event.localAuthorityId, requesterAgencyId: sql`null::uuid` },
          'Event',
        ),
      )!,
      sql`${withConsultation(event)}${withChild(event)}`,
    ),
    ask('read Action', action, reads, withConsultation(action)),
    ask(
      'complete_action Action',
      action,
      and(may('complete_action', 'Consultation'), may('complete_action', 'Action'))!,
      withConsultation(action),
    ),
    ask(
      'read Involvement contact',
      involvementEpisode,
      and(holdsOn(today, involvementEpisode), may('read', 'Involvement', 'contact'))!,
      withChild(involvementEpisode),
    ),
    ask(
      'read Involvement dates',
      involvementEpisode,
      may('read', 'Involvement', 'dates'),
      withChild(involvementEpisode),
    ),
    ask(
      'read Reading',
      reading,
      or(may('read', 'Reading'), seesAccess)!,
      sql`${withConsultation(reading)}${withChild(reading)}`,
    ),
    ask(
      'read EmergencyAccess',
      emergencyAccess,
      or(may('read', 'EmergencyAccess'), seesAccess)!,
      sql`${withConsultation(emergencyAccess)}${withChild(emergencyAccess)}`,
    ),
    ...(Object.keys(beside) as (keyof typeof beside)[]).map((name): List => {
      const table = beside[name];
      const isOwn = eq(table.personId, me.personId);
      const works = and(isNotNull(consultation.id), may('work_queue', 'Consultation'))!;
      return {
        key: `read ${name}`,
        from: sql`${table}${withConsultation(table)}`,
        id: sql`${table.personId} || ' ' || ${table.consultationId}`,
        where: { watch: and(isOwn, works)!, seen: and(isOwn, reads)! }[name as string] ?? works,
      };
    }),
    {
      key: 'read layout',
      from: sql`${queuePreference}`,
      id: sql`${queuePreference.personId} || ' ' || ${queuePreference.localAuthorityId}`,
      where: and(
        eq(queuePreference.personId, me.personId),
        compileRules(
          ability.rulesFor('read', 'Load'),
          { localAuthorityId: queuePreference.localAuthorityId },
          'Load',
        ),
      )!,
    },
    ask('write snooze', consultation, may('snooze', 'Consultation')),
    ask('write flag', consultation, may('flag', 'Consultation')),
    ask('write presence', consultation, may('work_queue', 'Consultation')),
    ask('write seen', consultation, may('read', 'Consultation')),
    ask('remove SavedView', savedView, may('write', 'SavedView')),
    ...audiences.map((audience) =>
      ask(
        `write Entry ${audience}`,
        consultation,
        writableAudiences(ability).includes(audience) ? may('post', 'Consultation') : sql`false`,
      ),
    ),
  ];
}
