import { and, eq, gte, lt, type SQL, sql } from 'drizzle-orm';
import { agency, agencyParent, child, consultation } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { LONDON } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { type Narrowed, searched, type Text } from './search.ts';

/** What the filters leave. Each is there or not, and they hold together. */
export function matching(filters: Narrowed, text: Text): SQL {
  const { theme, urgency, phase, school, trust, district, adviser, status, from, to } = filters;
  return and(
    sql`true`,
    theme ? sql`${theme} = any(${consultation.themes})` : undefined,
    urgency && eq(consultation.urgency, urgency),
    status && eq(consultation.status, status),
    school ? eq(consultation.settingId, school) : undefined,
    trust ? isOfTrust(trust) : undefined,
    adviser ? eq(consultation.adviserId, adviser) : undefined,
    phase ? isAt(eq(agency.phase, phase)) : undefined,
    district ? isAt(eq(agency.district, district)) : undefined,
    from && gte(consultation.submittedAt, startOf(from)),
    to && lt(consultation.submittedAt, startOf(to.add({ days: 1 }))),
    searched(filters, text),
  )!;
}

/** Where the queue is searched: its readers may read every child of the authority. */
export const allText: Text = (has) => has(sql`${consultation.searchText}`);

/**
 * Where partners search: the name of a child is no way to find a consultation for whom may not read that child. Whether
 * they may is asked only where it matters.
 */
export const textReadableBy =
  ({ ability }: Acting): Text =>
  (has, closely) => {
    const readable = sql`(${consultation.childId} is null or exists (select from ${child}
      where ${child.localAuthorityId} = ${consultation.localAuthorityId} and ${child.id} = ${consultation.childId}
        and ${accessibleBy(ability, 'read', 'Child')}))`;
    const all = has(sql`${consultation.searchText}`);
    const butForTheChild = has(sql`lower(concat_ws(' ', ${consultation.reference}, ${consultation.title},
      (select ${agency.name} from ${agency} where ${agency.id} = ${consultation.settingId})))`);
    // Closely, each text is dear to hold against the words.
    return closely
      ? sql`(${all} and (${readable} or ${butForTheChild}))`
      : sql`(${all} and ${readable} or ${butForTheChild})`;
  };

const isAt = (condition: SQL) =>
  sql`exists (select from ${agency} where ${agency.id} = ${consultation.settingId} and ${condition})`;

/** Schools of a trust today; and the trust, where it is about the whole. */
const isOfTrust = (trust: string) =>
  sql`${consultation.settingId} in (select ${agencyParent.agencyId} from ${agencyParent}
    where ${agencyParent.parentId} = ${trust} and ${agencyParent.from} <= (now() at time zone 'Europe/London')::date
      and (${agencyParent.to} is null or ${agencyParent.to} > (now() at time zone 'Europe/London')::date)
    union all select ${trust}::uuid)`;

const startOf = (day: Temporal.PlainDate) => day.toZonedDateTime(LONDON).toInstant();
