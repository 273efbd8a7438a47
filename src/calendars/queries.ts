import { and, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Db } from '#db/client.ts';
import { agency, closure, term } from '#db/schema/index.ts';
import { sameCalendar } from './same-calendar.ts';
import { isOfOneDay, type SchoolCalendar } from './school-calendar.ts';

/**
 * The calendar that a school's days are counted on: its own terms where it has any, else its authority's; and
 * both their closures. A school over the border counts by its own authority. Without a school, `authorityId`'s.
 */
export async function findCalendar(
  db: Db,
  authorityId: string,
  schoolId: string | null = null,
): Promise<SchoolCalendar> {
  return (await findCalendars(db, authorityId, [schoolId]))(schoolId);
}

/**
 * The same of many schools, in one statement. Those without days of their own share one calendar of their authority,
 * since it remembers what it has answered.
 */
export async function findCalendars(
  db: Db,
  authorityId: string,
  schoolIds: readonly (string | null)[],
): Promise<(schoolId: string | null) => SchoolCalendar> {
  const ids = [...new Set(schoolIds.filter((id) => id !== null))];
  const rows = await listDays(db, authorityId, ids);
  const homes = new Map(rows.filter(({ kind }) => kind === 'home').map((row) => [row.agencyId, row.of]));
  const days = rows.filter(({ kind }) => kind !== 'home');
  const withOwn = new Set(days.map(({ agencyId }) => agencyId));
  const made = new Map<string, SchoolCalendar>();
  return (schoolId) => {
    const home = homes.get(schoolId) ?? authorityId;
    const whose = schoolId !== null && withOwn.has(schoolId) ? schoolId : null;
    return made.getOrInsertComputed(whose ?? home, () =>
      calendarOf(days.filter(({ of, agencyId }) => of === home && [null, whose].includes(agencyId))),
    );
  };
}

/** What the authority, and those of schools over the border, hold of themselves and of these schools. */
function listDays(db: Db, authorityId: string, ids: string[]): Promise<Day[]> {
  const theirs = { id: agency.id, of: agency.authorityId };
  const homesOf = and(inArray(agency.id, ids), isNotNull(agency.authorityId));
  const authorities = sql`(select ${authorityId}::uuid union select ${theirs.of} from ${agency} where ${homesOf})`;
  const applies = (table: typeof term | typeof closure) =>
    ids.length
      ? and(
          sql`${table.localAuthorityId} in ${authorities}`,
          or(isNull(table.agencyId), inArray(table.agencyId, ids)),
        )
      : and(eq(table.localAuthorityId, authorityId), isNull(table.agencyId));
  const kind = (word: Day['kind']) => sql<Day['kind']>`${sql.raw(`'${word}'`)}`.as('kind');
  const ofTable = (table: typeof term | typeof closure, word: Day['kind'], words: SQL) =>
    db
      .select({
        kind: kind(word),
        words: sql<string>`${words}`.as('words'),
        from: table.from,
        to: table.to,
        agencyId: table.agencyId,
        of: table.localAuthorityId,
      })
      .from(table)
      .where(applies(table));
  const terms = ofTable(term, 'term', sql`${term.name}`);
  const closures = ofTable(closure, 'closure', sql`${closure.why}`);
  if (!ids.length) return unionAll(terms, closures);
  const homes = db
    .select({
      kind: kind('home'),
      words: sql<string>`''`.as('words'),
      from: sql<Temporal.PlainDate>`null::date`.as('from'),
      to: sql<Temporal.PlainDate>`null::date`.as('to'),
      agencyId: sql<string | null>`${theirs.id}`.as('agency_id'),
      of: sql<string>`${theirs.of}`.as('of'),
    })
    .from(agency)
    .where(homesOf);
  return unionAll(terms, closures, homes as unknown as typeof terms);
}

type Day = {
  kind: 'term' | 'closure' | 'home';
  words: string;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  agencyId: string | null;
  of: string;
};

function calendarOf(days: Day[]): SchoolCalendar {
  const terms = days.filter(({ kind }) => kind === 'term');
  const own = terms.filter(({ agencyId }) => agencyId !== null);
  // A day on which it is open, and its authority’s schools are not, is no term in place of theirs.
  const hasOwnTerms = own.some((term) => !isOfOneDay(term));
  return sameCalendar({
    terms: (hasOwnTerms ? own : terms).map(({ words, from, to }) => ({ name: words, from, to })),
    closures: days
      .filter(({ kind }) => kind === 'closure')
      .map(({ words, from, to }) => ({ why: words, from, to })),
  });
}
