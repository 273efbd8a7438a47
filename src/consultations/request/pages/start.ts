import { z } from 'zod';
import { askingOf } from '#src/policy/requests.ts';
import { page, redirect } from '#src/web/answers.ts';
import { orAgain, readForm } from '#src/web/forms.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { mustAskAbout, startDraft } from '../start-draft.ts';
import { subjectChoices, subjectField } from '../subject-choices.ts';

const view = 'consultations/request/start';
const form = z.strictObject({ key: z.uuid(), about: subjectField });

export async function get({ actor }: Acting, _visit: Visit) {
  const { about } = askingOf(actor);
  if (about.length === 1) return redirect(paths.child());
  return page(view, { ...shown(about), values: { key: newId() } });
}

export async function post(acting: Acting, visit: Visit) {
  const { about, schools } = askingOf(acting.actor);
  return orAgain(
    visit.form,
    async () => {
      const { key, about: kind } = readForm(form, visit.form);
      mustAskAbout(acting.actor, kind);
      if (kind === 'child') return redirect(paths.child());
      if (kind !== 'trust' && schools !== 'itself') return redirect(paths.school(kind));
      return redirect(paths.draft((await startDraft(acting, { key, kind })).id));
    },
    (again) => page(view, { ...shown(about), ...again }, { status: 422 }),
  );
}

const shown = (about: Parameters<typeof subjectChoices>[0]) => ({
  title: 'What do you need help with?',
  choices: subjectChoices(about),
  action: paths.start(),
});
