import { eq, sql } from 'drizzle-orm';
import { agency, agencyParent, authority, consultation, person, theme } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { londonDay } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { listOf } from '../../queries/list-of.ts';
import { holdersOf } from './advisers.ts';

/** What the queue can be narrowed to: themes, advisers, the settings that its consultations are about and their trusts; one statement. */
export async function findOptions(acting: Acting) {
  const { db, actor, now } = acting;
  const authorityId = actor.authorityId!;
  const today = sql`${londonDay(now).toString()}::date`;
  const [row] = await db
    .select({
      themes: listOf({ value: theme.code, text: theme.name }, sql`from ${theme}`, sql`${theme.position}`),
      advisers: listOf(
        { value: person.id, text: person.name },
        sql`from ${person} where ${person.id} in (${holdersOf(db, authorityId, londonDay(now))})`,
        sql`${person.name}`,
      ),
      settings: listOf(
        { value: agency.id, text: agency.name, phase: agency.phase, district: agency.district },
        sql`from ${agency} where ${agency.id} in (${settingsOf(acting)})`,
        sql`${agency.name}`,
      ),
      trusts: listOf(
        { value: agency.id, text: agency.name },
        sql`from ${agency} where ${agency.id} in (select ${agencyParent.parentId} from ${agencyParent}
          where ${agencyParent.agencyId} in (${settingsOf(acting)})
            and ${agencyParent.from} <= ${today} and (${agencyParent.to} is null or ${agencyParent.to} > ${today}))
          and ${agency.kind} = 'trust'`,
        sql`${agency.name}`,
      ),
    })
    .from(authority)
    .where(eq(authority.id, authorityId));
  return row!;
}
export type Options = Awaited<ReturnType<typeof findOptions>>;

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
