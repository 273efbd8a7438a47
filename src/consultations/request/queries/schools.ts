import { and, asc, eq, ilike, inArray, or, type SQL, sql } from 'drizzle-orm';
import { agency, authority } from '#db/schema/index.ts';
import { found } from '#src/policy/guard.ts';
import { askingOf } from '#src/policy/requests.ts';
import { isId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';

const MOST = 50;

/** Schools that the actor may ask for, by a part of the name or by URN; the empty text is any. */
export function searchSchools(acting: Acting, words: string) {
  const part = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  return schools(acting, words === '' ? undefined : or(ilike(agency.name, part), eq(agency.urn, words)));
}

/** @throws NotFound for a school that the actor may not ask for */
export async function findSchool(acting: Acting, id: string) {
  return found(isId(id) ? (await schools(acting, eq(agency.id, id)))[0] : null);
}

function schools({ db, actor }: Acting, condition: SQL | undefined) {
  const within = {
    itself: eq(agency.id, actor.agencyId),
    'of trust': inArray(agency.id, actor.reach),
    'of authority': actor.authorityId ? eq(agency.authorityId, actor.authorityId) : sql`false`,
    none: sql`false`,
  }[askingOf(actor).schools];
  return db
    .select({
      id: agency.id,
      name: agency.name,
      urn: agency.urn,
      district: agency.district,
      authorityId: agency.authorityId,
    })
    .from(agency)
    .where(and(within, eq(agency.kind, 'school'), eq(agency.open, true), condition))
    .orderBy(asc(agency.name), asc(agency.id))
    .limit(MOST);
}

/** The councils whose Virtual Schools can be asked, by name. */
export function listAuthorities({ db }: Acting) {
  return db.select({ id: authority.id, name: authority.name }).from(authority).orderBy(asc(authority.name));
}
