import { findFigures, sixWeeksBefore } from '#src/attendance/queries.ts';
import { londonDay } from '#src/web/dates.ts';
import { fold } from '#src/web/fold.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import { countDue } from '../due.ts';
import { findServiceLevels } from '../queries/service-levels.ts';
import { appliedLevel, type Urgency } from '../service-levels.ts';
import { answersAsSent } from './answers-as-sent.ts';
import type { OpenDraft } from './open-draft.ts';
import { placesOf } from './parties.ts';
import type { Draft } from './queries/drafts.ts';
import { takeNumber } from './queries/reference.ts';

/** The row that a complete draft becomes, and who takes part. Its number is taken last: others wait for it. */
export async function consultationOf(acting: Acting, { draft, ask }: OpenDraft) {
  const { db, actor, now } = acting;
  const { localAuthorityId, child, form, subjectKind } = draft;
  const [levels, figuresAtStart, { settingName, ...places }] = await Promise.all([
    findServiceLevels(acting, localAuthorityId),
    child && findFigures(db, { localAuthorityId, childId: child.id }, sixWeeksBefore(londonDay(now))),
    placesOf(acting, draft),
  ]);
  const asked = { urgency: form.urgency as Urgency, themes: form.themes! };
  const clocked = {
    localAuthorityId,
    id: newId(),
    settingId: places.settingId,
    ...asked,
    serviceLevelDays: appliedLevel(asked, levels).answer,
    submittedAt: now,
  };
  const { dueOn, nearOn } = await countDue(db, { ...clocked, levels, reopenedAt: null }, now);
  const reference = await nextReference(acting, draft);
  const names = child ? [child.givenName, child.knownAs, child.familyName] : [];
  return {
    ...clocked,
    ...places,
    reference,
    subjectKind,
    childId: child?.id ?? null,
    title: form.title!,
    requesterId: actor.personId,
    request: answersAsSent(form, ask),
    figuresAtStart,
    dueOn,
    nearOn,
    draftId: draft.id,
    searchText: fold([reference, form.title, ...names, settingName].filter(Boolean).join(' ')),
    changedAt: now,
  };
}

/** Such as NCC-26-000123, by the year in London. */
async function nextReference({ db, now }: Acting, { localAuthorityId, prefix }: Draft): Promise<string> {
  const { year } = londonDay(now);
  const number = await takeNumber(db, localAuthorityId, year);
  return `${prefix}-${String(year % 100).padStart(2, '0')}-${String(number).padStart(6, '0')}`;
}
