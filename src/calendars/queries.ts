import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Db } from '#db/client.ts';
import { agency, closure, term } from '#db/schema/index.ts';
import { bankHolidays } from './bank-holidays.ts';
import { isOfOneDay, type SchoolCalendar } from './school-calendar.ts';

/**
 * The calendar that a school's days are counted on: its own terms where it has any, else its authority's; and
 * both their closures. A school over the border counts by its own authority. Without a school, `authorityId`'s.
 */
export async function findCalendar(
  db: Db,
  authorityId: string,
  schoolId?: string | null,
): Promise<SchoolCalendar> {
  const ownAuthority = sql`(select ${agency.authorityId} from ${agency} where ${agency.id} = ${schoolId})`;
  const applies = (table: typeof term | typeof closure) =>
    and(
      eq(
        table.localAuthorityId,
        schoolId ? sql`coalesce(${ownAuthority}, ${authorityId}::uuid)` : authorityId,
      ),
      schoolId ? or(isNull(table.agencyId), eq(table.agencyId, schoolId)) : isNull(table.agencyId),
    );
  const rows = await unionAll(
    db
      .select({
        kind: sql<'term' | 'closure'>`'term'`,
        words: term.name,
        from: term.from,
        to: term.to,
        agencyId: term.agencyId,
      })
      .from(term)
      .where(applies(term)),
    db
      .select({
        kind: sql<'term' | 'closure'>`'closure'`,
        words: closure.why,
        from: closure.from,
        to: closure.to,
        agencyId: closure.agencyId,
      })
      .from(closure)
      .where(applies(closure)),
  );
  const terms = rows.filter(({ kind }) => kind === 'term');
  const own = terms.filter(({ agencyId }) => agencyId !== null);
  // A day on which it is open, and its authority’s schools are not, is no term in place of theirs.
  const hasOwnTerms = own.some((term) => !isOfOneDay(term));
  return {
    terms: (hasOwnTerms ? own : terms).map(({ words, from, to }) => ({ name: words, from, to })),
    closures: rows
      .filter(({ kind }) => kind === 'closure')
      .map(({ words, from, to }) => ({ why: words, from, to })),
    bankHolidays,
  };
}
