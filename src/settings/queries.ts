import { and, desc, eq, lte } from 'drizzle-orm';
import { authoritySetting } from '#db/schema/index.ts';
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
