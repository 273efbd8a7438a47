import { and, desc, eq, isNull } from 'drizzle-orm';
import { child, draft } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import type { Acting } from '#src/web/routes.ts';

/** Requests that the actor has begun and not sent, the last saved first. */
export function listOwnDrafts({ db, ability, actor }: Acting) {
  return db
    .select({
      id: draft.id,
      subjectKind: draft.subjectKind,
      form: draft.form,
      savedAt: draft.savedAt,
      child: { givenName: child.givenName, familyName: child.familyName, knownAs: child.knownAs },
    })
    .from(draft)
    .leftJoin(
      child,
      and(
        eq(child.localAuthorityId, draft.childLocalAuthorityId),
        eq(child.id, draft.childId),
        accessibleBy(ability, 'read', 'Child'),
      ),
    )
    .where(
      and(
        eq(draft.personId, actor.personId),
        eq(draft.agencyId, actor.agencyId),
        isNull(draft.submittedAs),
        accessibleBy(ability, 'read', 'Draft'),
      ),
    )
    .orderBy(desc(draft.savedAt), desc(draft.id))
    .limit(6);
}
export type Draft = Awaited<ReturnType<typeof listOwnDrafts>>[number];
