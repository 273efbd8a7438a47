import { and, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { agency, authority, consultation, membership, person, theme } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { caseloadRoles } from '#src/policy/caseload.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { listOf } from '../../queries/list-of.ts';

/** What the queue can be narrowed to: themes, advisers, and the settings that its consultations are about; one statement. */
export async function findOptions(acting: Acting) {
  const [row] = await acting.db
    .select({
      themes: listOf({ value: theme.code, text: theme.name }, sql`from ${theme}`, sql`${theme.position}`),
      advisers: listOf(
        { value: person.id, text: person.name },
        sql`from ${person} where ${person.id} in (${holdersOf(acting)})`,
        sql`${person.name}`,
      ),
      settings: listOf(
        { value: agency.id, text: agency.name, phase: agency.phase, district: agency.district },
        sql`from ${agency} where ${agency.id} in (${settingsOf(acting)})`,
        sql`${agency.name}`,
      ),
    })
    .from(authority)
    .where(eq(authority.id, acting.actor.authorityId!));
  return row!;
}
export type Options = Awaited<ReturnType<typeof findOptions>>;

/** The ids of the people who may hold a caseload of the actor's authority today. */
function holdersOf({ db, actor, now }: Acting) {
  const today = londonDay(now);
  return db
    .select({ id: membership.personId })
    .from(membership)
    .innerJoin(agency, eq(agency.id, membership.agencyId))
    .where(
      and(
        eq(agency.authorityId, actor.authorityId!),
        inArray(membership.role, [...caseloadRoles]),
        lte(membership.from, today),
        or(isNull(membership.to), gt(membership.to, today)),
      ),
    );
}

/** From one to the next by the index: as many steps as there are settings, not consultations. */
function settingsOf({ ability }: Acting) {
  const readable = accessibleBy(ability, 'read', 'Consultation');
  const first = sql`select ${consultation.settingId} from ${consultation} where ${readable}`;
  const order = sql`order by ${consultation.localAuthorityId}, ${consultation.settingId} limit 1`;
  return sql`with recursive place(id) as (
    (${first} and ${consultation.settingId} is not null ${order})
    union all
    select (${first} and ${consultation.settingId} > place.id ${order}) from place where place.id is not null)
    select id from place where id is not null`;
}
