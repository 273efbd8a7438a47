import { and, count, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { consultation } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';
import type { Known } from '../suggest-split.ts';

type About = { childId: string | null; settingId: string | null };

/** Who holds what else that is open, about these children or at these schools. */
export async function listKnown({ db, actor, ability }: Acting, about: readonly About[]): Promise<Known[]> {
  const ids = (of: keyof About) => [...new Set(about.flatMap((one) => one[of] ?? []))];
  const [children, settings] = [ids('childId'), ids('settingId')];
  if (!children.length && !settings.length) return [];
  const { adviserId, childId, settingId } = consultation;
  return db
    .select({ adviserId, childId, settingId, open: count() })
    .from(consultation)
    .where(
      and(
        eq(consultation.localAuthorityId, actor.authorityId!),
        isNull(consultation.endedAt),
        isNotNull(adviserId),
        or(
          children.length ? inArray(childId, children) : undefined,
          settings.length ? inArray(settingId, settings) : undefined,
        ),
        accessibleBy(ability, 'read', 'Consultation'),
      ),
    )
    .groupBy(adviserId, childId, settingId) as Promise<Known[]>;
}
