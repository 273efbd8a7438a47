import { addChild } from '#src/children/add-child.ts';
import { thing } from '#src/policy/subjects.ts';
import { page, redirect } from '#src/web/answers.ts';
import { londonDay } from '#src/web/dates.ts';
import { InvalidForm } from '#src/web/errors.ts';
import { fieldErrors, orAgain } from '#src/web/forms.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { yearGroups, yearGroupWords } from '../about-words.ts';
import { readNewcomer, upnReasons } from '../newcomer-form.ts';
import { paths } from '../paths.ts';
import { findSchool, listAuthorities } from '../queries/schools.ts';
import { startDraft } from '../start-draft.ts';

const view = 'consultations/request/child-details';

export async function get(acting: Acting, visit: Visit) {
  const around = await schoolAndCouncils(acting, visit.query.school);
  const { authorityId } = acting.actor;
  return page(view, { ...shown(around), values: { key: newId(), authority: authorityId } });
}

export async function post(acting: Acting, visit: Visit) {
  const around = await schoolAndCouncils(acting, visit.form.school);
  return orAgain(
    visit.form,
    async () => {
      const { key, newcomer } = readNewcomer(visit.form, around.authorities, londonDay(acting.now));
      const added = await addChild(acting, newcomer, around.school.id);
      if (added === 'unclear') throw new InvalidForm(fieldErrors([['upn', unclear(newcomer.upn)]]));
      const child = { localAuthorityId: newcomer.localAuthorityId, id: added.id };
      const draft = await startDraft(acting, { key, kind: 'child', child, schoolId: around.school.id });
      return redirect(paths.draft(draft.id));
    },
    (again) => page(view, { ...shown(around), ...again }, { status: 422 }),
  );
}

async function schoolAndCouncils(acting: Acting, school: unknown) {
  const [at, councils] = await Promise.all([
    findSchool(acting, typeof school === 'string' && school ? school : acting.actor.agencyId),
    listAuthorities(acting),
  ]);
  const mayAdd = (localAuthorityId: string) =>
    acting.ability.can(
      'add',
      thing('Child', { localAuthorityId, enrolments: [], episodes: [], emergencies: [] }) as never,
    );
  return { school: at, authorities: councils.filter(({ id }) => mayAdd(id)) };
}

function shown({ school, authorities }: Awaited<ReturnType<typeof schoolAndCouncils>>) {
  return {
    title: 'Add a child',
    back: { href: paths.child() },
    action: paths.childDetails(),
    school,
    authorities,
    years: yearGroups.map((year) => ({ value: String(year), text: yearGroupWords(year) })),
    reasons: Object.entries(upnReasons).map(([value, text]) => ({ value, text })),
  };
}

/** Says the same whether the number or the name is known elsewhere: neither is for the reader to learn. */
const unclear = (upn: string | null) =>
  upn
    ? 'Check the UPN, the name and the date of birth: they do not fit together'
    : 'Enter the UPN: without it we cannot be sure which child this is';
