import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { agency, authority, child, draft } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { found } from '#src/policy/guard.ts';
import { isId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import type { DraftForm } from '../draft-form.ts';

const columns = {
  localAuthorityId: draft.localAuthorityId,
  id: draft.id,
  personId: draft.personId,
  agencyId: draft.agencyId,
  subjectKind: draft.subjectKind,
  settingId: draft.settingId,
  form: draft.form,
  version: draft.version,
  startedAt: draft.startedAt,
  savedAt: draft.savedAt,
  submittedAs: draft.submittedAs,
  prefix: authority.prefix,
  authorityName: authority.name,
  settingName: agency.name,
  settingPhase: agency.phase,
  child: {
    localAuthorityId: child.localAuthorityId,
    id: child.id,
    givenName: child.givenName,
    familyName: child.familyName,
    knownAs: child.knownAs,
    bornOn: child.bornOn,
  },
};

/** The child is there only while the actor may read the child's record. */
function drafts({ db, ability }: Acting) {
  return db
    .select(columns)
    .from(draft)
    .innerJoin(authority, eq(authority.id, draft.localAuthorityId))
    .leftJoin(agency, eq(agency.id, draft.settingId))
    .leftJoin(
      child,
      and(
        eq(child.localAuthorityId, draft.childLocalAuthorityId),
        eq(child.id, draft.childId),
        accessibleBy(ability, 'read', 'Child'),
      ),
    )
    .$dynamic();
}

/**
 * The draft of this person, acting as the same agency. Locked, it stays as it is until the transaction ends.
 * @throws NotFound when there is none, or it is somebody else's
 */
export async function findDraft(acting: Acting, id: string, { lock = false } = {}) {
  const query = drafts(acting).where(
    and(eq(draft.id, isId(id) ? id : unknown), accessibleBy(acting.ability, 'read', 'Draft')),
  );
  if (lock) query.for('update', { of: draft });
  const row = found((await query)[0]);
  return { ...row, form: row.form as DraftForm };
}
export type Draft = Awaited<ReturnType<typeof findDraft>>;

const unknown = '00000000-0000-0000-0000-000000000000';

/** What this person has begun and not sent, acting as the same agency; the last saved first. */
export async function findDrafts(acting: Acting): Promise<Draft[]> {
  const rows = await drafts(acting)
    .where(and(isNull(draft.submittedAs), accessibleBy(acting.ability, 'read', 'Draft')))
    .orderBy(desc(draft.savedAt), asc(draft.id))
    .limit(50);
  return rows.map((row) => ({ ...row, form: row.form as DraftForm }));
}
