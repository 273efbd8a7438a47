import type { SubjectKind } from '#db/schema/consultations.ts';
import { draft } from '#db/schema/index.ts';
import { findByKey } from '#src/children/queries/look-up.ts';
import type { Actor } from '#src/policy/actor.ts';
import { authorise, found } from '#src/policy/guard.ts';
import { askingOf } from '#src/policy/requests.ts';
import { thing } from '#src/policy/subjects.ts';
import { Forbidden } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { findSchool } from './queries/schools.ts';

type Beginning = {
  /** Made when the form was shown; the draft's id. */
  key: string;
  kind: SubjectKind;
  child?: { localAuthorityId: string; id: string };
  schoolId?: string;
};

/**
 * Begins a request; pressed twice, once.
 * @throws Forbidden for a subject that the agency does not ask about; NotFound for a child or a school that is not its
 */
export async function startDraft(acting: Acting, beginning: Beginning): Promise<{ id: string }> {
  const { db, actor, ability, now } = acting;
  const { key: id, kind } = beginning;
  mustAskAbout(actor, kind);
  const { personId, agencyId } = actor;
  authorise(ability, 'write', thing('Draft', { personId, agencyId }));
  await db
    .insert(draft)
    .values({
      ...(await subjectOf(acting, beginning)),
      ...{ id, personId, agencyId, subjectKind: kind, form: {}, startedAt: now, savedAt: now },
    })
    .onConflictDoNothing();
  return { id };
}

/** @throws Forbidden for a subject that the agency does not ask about */
export function mustAskAbout(actor: Actor, kind: SubjectKind): void {
  if (!askingOf(actor).about.includes(kind)) throw new Forbidden('Your agency does not ask about this.');
}

async function subjectOf(acting: Acting, { kind, child, schoolId }: Beginning) {
  const { agencyId, authorityId } = acting.actor;
  if (kind === 'child') {
    const one = found(child && (await findByKey(acting, child))[0]);
    const settingId = schoolId ? (await findSchool(acting, schoolId)).id : null;
    return {
      localAuthorityId: one.localAuthorityId,
      childLocalAuthorityId: one.localAuthorityId,
      childId: one.id,
      settingId,
    };
  }
  if (kind === 'trust') return { localAuthorityId: found(authorityId), settingId: agencyId };
  const school = await findSchool(acting, schoolId ?? agencyId);
  return { localAuthorityId: found(school.authorityId), settingId: school.id };
}
