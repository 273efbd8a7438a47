import { and, eq, sql } from 'drizzle-orm';
import { agency, authority, child, draft, theme } from '#db/schema/index.ts';
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
  /** All there are to choose from: asked here, it costs no statement of its own. */
  themes: sql<{ code: string; name: string }[]>`(
    select coalesce(json_agg(json_build_object('code', code, 'name', name) order by position, name), '[]') from ${theme})`,
  child: {
    localAuthorityId: child.localAuthorityId,
    id: child.id,
    givenName: child.givenName,
    familyName: child.familyName,
    knownAs: child.knownAs,
    bornOn: child.bornOn,
  },
};

/**
 * The draft of this person, acting as the same agency; its child only while the actor may ask about the child.
 * Locked, it stays as it is until the transaction ends.
 * @throws NotFound when there is none, or it is somebody else's
 */
export async function findDraft({ db, ability }: Acting, id: string, { lock = false } = {}) {
  const query = db
    .select(columns)
    .from(draft)
    .innerJoin(authority, eq(authority.id, draft.localAuthorityId))
    .leftJoin(agency, eq(agency.id, draft.settingId))
    .leftJoin(
      child,
      and(
        eq(child.localAuthorityId, draft.childLocalAuthorityId),
        eq(child.id, draft.childId),
        accessibleBy(ability, 'request', 'Child'),
      ),
    )
    .where(and(eq(draft.id, isId(id) ? id : unknown), accessibleBy(ability, 'read', 'Draft')));
  if (lock) query.for('update', { of: draft });
  const row = found((await query)[0]);
  return { ...row, form: row.form as DraftForm };
}
export type Draft = Awaited<ReturnType<typeof findDraft>>;

const unknown = '00000000-0000-0000-0000-000000000000';
