import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { authoritySetting, capacity, consultation, person, snooze } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import type { ServiceLevelSettings } from '../../service-levels.ts';
import { mostCounted } from '../views.ts';
import { holdersOf } from './advisers.ts';

/** What somebody holds, of the first `mostCounted` + 1 by due date; counts beyond are not looked at. */
export type Figures = {
  open: number;
  overdue: number;
  near: number;
  week: number;
  school: number;
  socialCare: number;
  snoozed: number;
  oldest: Temporal.Instant | null;
};
export type Load = Figures & { id: string; name: string; most: number | null };

export type Loads = { held: Load[]; unallocated: Figures; levels: ServiceLevelSettings };

/**
 * What each who may hold a caseload holds, and what nobody holds; one statement. Each is a stretch of an index of its
 * own, no longer than is counted.
 */
export async function listLoads({ db, actor, ability, now }: Acting): Promise<Loads> {
  const authorityId = actor.authorityId!;
  const today = londonDay(now);
  const reads = accessibleBy(ability, 'read', 'Load');
  const holders = holdersOf(db, authorityId, today);
  const figures = (whose: SQL) => sql`lateral (select count(*)::int as open,
      count(*) filter (where late)::int as overdue, count(*) filter (where near)::int as near,
      count(*) filter (where in_a_week)::int as week, count(*) filter (where side = 'school')::int as school,
      count(*) filter (where side = 'social_care')::int as social_care,
      count(*) filter (where snoozed)::int as snoozed, min(submitted_at) as oldest
    from (select ${consultation.submittedAt} as submitted_at, ${consultation.waitingOnSide} as side,
        ${unanswered} and ${consultation.dueOn} < ${day(today)} as late,
        ${unanswered} and ${consultation.dueOn} >= ${day(today)} and ${consultation.nearOn} <= ${day(today)} as near,
        ${unanswered} and ${consultation.dueOn} between ${day(today)} and ${day(today.add({ days: 7 }))} as in_a_week,
        exists (select from ${snooze} where ${and(
          eq(snooze.localAuthorityId, consultation.localAuthorityId),
          eq(snooze.consultationId, consultation.id),
        )} and ${snooze.until} > ${day(today)}) as snoozed
      from ${consultation} where ${and(
        eq(consultation.localAuthorityId, authorityId),
        whose,
        isNull(consultation.endedAt),
        reads,
      )} order by coalesce(${consultation.dueOn}, 'infinity'::date), ${consultation.id} limit ${mostCounted + 1}) as first) as figures`;
  const columns = sql`figures.open, figures.overdue, figures.near, figures.week, figures.school, figures.social_care as "socialCare",
    figures.snoozed, figures.oldest`;
  const rows = await db.execute<Found>(sql`
    select ${person.id} as id, ${person.name} as name, ${capacity.most} as most, ${columns}, null as levels
    from ${person} left join ${capacity} on ${and(
      eq(capacity.localAuthorityId, authorityId),
      eq(capacity.personId, person.id),
    )} cross join ${figures(sql`${consultation.adviserId} = ${person.id}`)}
    where ${person.id} in ${holders}
    union all select null, null, null, ${columns},
      (select ${authoritySetting.value} from ${authoritySetting} where ${authoritySetting.authorityId} = ${authorityId}
        and ${authoritySetting.name} = 'service_levels' order by ${authoritySetting.from} desc limit 1)
    from ${figures(isNull(consultation.adviserId))} order by name, id`);
  const found = [...rows].map((row) => ({ ...row, oldest: row.oldest ? fromDriver(row.oldest) : null }));
  const { levels, id: _id, name: _name, most: _most, ...unallocated } = found.find(({ id }) => id === null)!;
  return {
    held: found.flatMap(({ levels: _, ...row }) => (row.id === null ? [] : [row as Load])),
    unallocated,
    levels: levels ?? {},
  };
}

type Found = Omit<Figures, 'oldest'> & {
  id: string | null;
  name: string | null;
  most: number | null;
  oldest: string | null;
  levels: ServiceLevelSettings | null;
};

const unanswered = sql`${consultation.answeredAt} is null`;
const day = (of: Temporal.PlainDate) => sql`${of.toString()}::date`;
const fromDriver = (text: string) => consultation.submittedAt.mapFromDriverValue(text) as Temporal.Instant;
