import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { action, agency, child, consultation, pause, person, theme } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';

const setting = alias(agency, 'setting');
const adviser = alias(person, 'adviser');
const waitingOn = alias(agency, 'waiting_on');

const undone = sql`${action} where ${action.localAuthorityId} = ${consultation.localAuthorityId}
  and ${action.consultationId} = ${consultation.id} and ${isNull(action.doneAt)}`;

/**
 * The rows of a list, each with what stands in its two lines; `child` is null to whom may not read the child.
 * @param nearest selects `local_authority_id` and `consultation_id` of a page: found first, so that nothing is joined
 * to what is not shown
 */
export function selectRows({ db, ability }: Acting, nearest: SQL) {
  return db
    .select({
      localAuthorityId: consultation.localAuthorityId,
      id: consultation.id,
      reference: consultation.reference,
      title: consultation.title,
      subjectKind: consultation.subjectKind,
      status: consultation.status,
      urgency: consultation.urgency,
      serviceLevelDays: consultation.serviceLevelDays,
      dueOn: consultation.dueOn,
      answeredAt: consultation.answeredAt,
      submittedAt: consultation.submittedAt,
      changedAt: consultation.changedAt,
      endedAt: consultation.endedAt,
      themes: sql<string | null>`(select string_agg(${theme.name}, ', ' order by ${theme.position})
        from ${theme} where ${theme.code} = any(${consultation.themes}))`,
      child: { givenName: child.givenName, familyName: child.familyName, knownAs: child.knownAs },
      settingName: setting.name,
      adviserId: consultation.adviserId,
      adviserName: adviser.name,
      waitingOnId: pause.waitingOnId,
      waitingOnName: waitingOn.name,
      waitingSince: pause.from,
      actions: sql<number>`(select count(*)::int from ${undone})`,
      ownActions: sql<number>`(select count(*)::int from ${undone} and ${accessibleBy(ability, 'complete_action', 'Action')})`,
    })
    .from(sql`(${nearest}) as near`)
    .innerJoin(
      consultation,
      sql`${consultation.localAuthorityId} = near.local_authority_id and ${consultation.id} = near.consultation_id`,
    )
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
    .$dynamic();
}
export type Row = Awaited<ReturnType<typeof selectRows>>[number];
