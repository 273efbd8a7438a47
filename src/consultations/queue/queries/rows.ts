import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import {
  action,
  child,
  closure,
  consultation,
  event,
  flag,
  pause,
  person,
  presence,
  seen,
  snooze,
  term,
  theme,
  watch,
} from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Actor } from '#src/policy/actor.ts';
import type { Acting } from '#src/web/routes.ts';
import { adviser, isNear, itsChild, itsPause, ofRow, setting, waitingOn } from './joined.ts';

/** Whether the setting counts on other days than the authority does: its own, or those of another authority. */
const hasOwnDays = () => {
  const ofIt = (table: typeof term | typeof closure) =>
    and(
      eq(table.localAuthorityId, consultation.localAuthorityId),
      eq(table.agencyId, consultation.settingId),
    )!;
  return sql<boolean>`(coalesce(${setting.authorityId} <> ${consultation.localAuthorityId}, false)
    or exists (select from ${term} where ${ofIt(term)}) or exists (select from ${closure} where ${ofIt(closure)}))`;
};

/**
 * The rows of a list, each with what stands in its two lines; `child` is null to whom may not read the child.
 * @param nearest selects `local_authority_id` and `consultation_id` of a page: found first, so that nothing is joined
 * to what is not shown
 */
export function selectRows({ db, actor, ability }: Acting, nearest: SQL) {
  return db
    .select({
      localAuthorityId: consultation.localAuthorityId,
      id: consultation.id,
      reference: consultation.reference,
      title: consultation.title,
      subjectKind: consultation.subjectKind,
      status: consultation.status,
      version: consultation.version,
      urgency: consultation.urgency,
      serviceLevelDays: consultation.serviceLevelDays,
      dueOn: consultation.dueOn,
      nearOn: consultation.nearOn,
      answeredAt: consultation.answeredAt,
      submittedAt: consultation.submittedAt,
      changedAt: consultation.changedAt,
      endedAt: consultation.endedAt,
      themes: sql<string | null>`(select string_agg(${theme.name}, ', ' order by ${theme.position})
        from ${theme} where ${theme.code} = any(${consultation.themes}))`,
      child: { givenName: child.givenName, familyName: child.familyName, knownAs: child.knownAs },
      childId: consultation.childId,
      settingId: consultation.settingId,
      settingName: setting.name,
      hasOwnDays: hasOwnDays(),
      district: setting.district,
      phase: setting.phase,
      adviserId: consultation.adviserId,
      adviserName: adviser.name,
      waitingOnId: pause.waitingOnId,
      waitingOnName: waitingOn.name,
      waitingSince: pause.from,
      pausesOver: sql<number>`(select count(*)::int from ${pause} where ${ofRow(pause)} and ${pause.to} is not null)`,
      actions: consultation.actionsLeft,
      ownActions: sql<number>`case when ${consultation.actionsLeft} = 0 then 0 else (select count(*)::int from ${action}
        where ${ofRow(action)} and ${isNull(action.doneAt)} and ${accessibleBy(ability, 'complete_action', 'Action')}) end`,
      seenAt: seen.at,
      hasNews: sql<boolean>`exists (select from ${event} where ${ofRow(event)}
        and ${event.at} > coalesce(${seen.at}, '-infinity') and ${event.personId} <> ${actor.personId}
        and ${accessibleBy(ability, 'read', 'Event')})`,
      beside: ability.can('work_queue', 'Consultation') ? beside(actor) : sql<Beside | null>`null::json`,
    })
    .from(sql`(${nearest}) as near`)
    .innerJoin(consultation, isNear)
    .leftJoin(child, itsChild(ability))
    .leftJoin(setting, eq(setting.id, consultation.settingId))
    .leftJoin(adviser, eq(adviser.id, consultation.adviserId))
    .leftJoin(pause, itsPause)
    .leftJoin(waitingOn, eq(waitingOn.id, pause.waitingOnId))
    .leftJoin(seen, and(ofRow(seen), eq(seen.personId, actor.personId)))
    .$dynamic();
}
export type Row = Awaited<ReturnType<typeof selectRows>>[number];

type Said = { why: string; by: string };
/** What the Virtual School keeps beside a row of its queue. */
export type Beside = {
  snoozed: (Said & { until: string }) | null;
  flagged: Said | null;
  isWatched: boolean;
  /** Colleagues who have it open now. */
  openBy: string[] | null;
};

const beside = ({ personId }: Actor) => sql<Beside | null>`json_build_object(
  'snoozed', (select json_build_object('until', ${snooze.until}, 'why', ${snooze.why}, 'by', ${person.name})
    from ${snooze} join ${person} on ${person.id} = ${snooze.personId} where ${ofRow(snooze)}),
  'flagged', (select json_build_object('why', ${flag.why}, 'by', ${person.name})
    from ${flag} join ${person} on ${person.id} = ${flag.personId} where ${ofRow(flag)}),
  'isWatched', exists (select from ${watch} where ${ofRow(watch)} and ${watch.personId} = ${personId}),
  'openBy', (select json_agg(${person.name} order by ${presence.since})
    from ${presence} join ${person} on ${person.id} = ${presence.personId}
    where ${ofRow(presence)} and ${presence.personId} <> ${personId} and ${presence.renewedAt} > now() - interval '60 seconds'))`;
