import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import { child, enrolment, involvementEpisode } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import type { Search } from '../search.ts';
import { readsWholeAuthority } from '../whole-authority.ts';
import { involvementFor } from './involvement-source.ts';
import { holdsOn, ofChild } from './of-child.ts';
import { placeOf } from './place.ts';

export type ChildKey = { localAuthorityId: string; id: string };
export type ChildrenAsked = {
  search: Search | null;
  /** Only children who have a social worker or another lead practitioner now. */
  withSocialWorker: boolean;
  /** The last child of the page before. */
  after: ChildKey | null;
  limit: number;
};

const byName = [
  sql`${child.familyName} collate "en-GB-x-icu"`,
  sql`${child.givenName} collate "en-GB-x-icu"`,
  sql`${child.id}`,
];

/**
 * Children that the actor may read, by name. `hasSocialWorker` is null where the actor may not know it. After a
 * child who is no longer the actor's to read there is nothing: where another's name stands is not told.
 */
export function pageOfChildren(acting: Acting, { search, withSocialWorker, after, limit }: ChildrenAsked) {
  const { db, ability } = acting;
  const place = placeOf(acting);
  const hasSocialWorker = and(isInvolved(acting), accessibleBy(ability, 'read', 'Involvement'));
  return db
    .select({
      localAuthorityId: child.localAuthorityId,
      id: child.id,
      givenName: child.givenName,
      familyName: child.familyName,
      knownAs: child.knownAs,
      bornOn: child.bornOn,
      yearGroup: place.yearGroup,
      school: place.school,
      hasSocialWorker: sql<
        boolean | null
      >`case when ${accessibleBy(ability, 'read', 'Involvement')} then ${isInvolved(acting)} end`,
      total: sql<number>`(count(*) over ())::int`,
    })
    .from(child)
    .leftJoinLateral(place, sql`true`)
    .where(
      and(
        accessibleBy(ability, 'read', 'Child'),
        readsWholeAuthority(acting) ? undefined : isWithinReach(acting),
        search ? matches(search) : undefined,
        withSocialWorker ? hasSocialWorker : undefined,
        after ? comesAfter(acting, after) : undefined,
      ),
    )
    .orderBy(...byName)
    .limit(limit);
}
export type ListedChild = Awaited<ReturnType<typeof pageOfChildren>>[number];

/** From the indexes of rolls and of teams: the rules alone would be asked of every child there is. */
function isWithinReach({ db, actor, ability, now }: Acting): SQL {
  const today = londonDay(now);
  const of = (table: typeof enrolment | typeof involvementEpisode) =>
    db
      .select({ localAuthorityId: table.localAuthorityId, childId: table.childId })
      .from(table)
      .where(and(inArray(table.agencyId, actor.reach), holdsOn(today, table)));
  return sql`(${child.localAuthorityId}, ${child.id}) in ${
    ability.can('read', 'Involvement', 'dates')
      ? union(of(enrolment), of(involvementEpisode))
      : sql`(${of(enrolment)})`
  }`;
}

function isInvolved(acting: Acting): SQL {
  const { source, isNow, ...involvement } = involvementFor(acting);
  return sql`exists (select from ${source} where ${and(ofChild(involvement), isNow)})`;
}

function matches(search: Search): SQL {
  if ('bornOn' in search) return eq(child.bornOn, search.bornOn);
  const patterns = search.words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return and(...patterns.map((pattern) => sql`${child.searchText} like ${pattern}`))!;
}

function comesAfter({ db, ability }: Acting, { localAuthorityId, id }: ChildKey): SQL {
  const place = db
    .select({ family: child.familyName, given: child.givenName, id: child.id })
    .from(child)
    .where(
      and(
        eq(child.localAuthorityId, localAuthorityId),
        eq(child.id, id),
        accessibleBy(ability, 'read', 'Child'),
      ),
    );
  return sql`(${sql.join(byName, sql`, `)}) > ${place}`;
}
