import { and, desc, eq, lte, sql } from 'drizzle-orm';
import { authoritySetting, person } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';

/** What an authority has set under this name, as of now; null where it has set nothing. */
export async function findSetting({ db, now }: Acting, authorityId: string, name: string): Promise<unknown> {
  const [row] = await db
    .select({ value: authoritySetting.value })
    .from(authoritySetting)
    .where(
      and(
        eq(authoritySetting.authorityId, authorityId),
        eq(authoritySetting.name, name),
        lte(authoritySetting.from, now),
      ),
    )
    .orderBy(desc(authoritySetting.from))
    .limit(1);
  return row?.value ?? null;
}

/** What an authority has set under this name, the latest first, with who set it; a migration is nobody. */
export function listSettings({ db }: Acting, authorityId: string, name: string, limit: number) {
  return db
    .select({ value: authoritySetting.value, from: authoritySetting.from, by: person.name })
    .from(authoritySetting)
    .leftJoin(person, eq(person.id, authoritySetting.setBy))
    .where(and(eq(authoritySetting.authorityId, authorityId), eq(authoritySetting.name, name)))
    .orderBy(desc(authoritySetting.from))
    .limit(limit);
}

/** Until the transaction ends nobody else sets anything under this name. */
export async function lockSetting({ db }: Acting, authorityId: string, name: string): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext(${`${authorityId} ${name}`}))`);
}

export async function addSetting(
  { db, actor, now }: Acting,
  authorityId: string,
  name: string,
  value: unknown,
): Promise<void> {
  await db.insert(authoritySetting).values({ authorityId, name, value, from: now, setBy: actor.personId });
}
