import { z } from 'zod';
import { askingOf } from '#src/policy/requests.ts';
import { page, redirect } from '#src/web/answers.ts';
import { BadRequest } from '#src/web/errors.ts';
import { orAgain, readForm } from '#src/web/forms.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { findSchool, searchSchools } from '../queries/schools.ts';
import { startDraft } from '../start-draft.ts';

const view = 'consultations/request/school';
const kinds = ['child', 'group', 'setting'] as const;
type Kind = (typeof kinds)[number];
const form = z.strictObject({
  key: z.uuid(),
  about: z.enum(kinds),
  q: z.string().optional(),
  school: z.string({ error: 'Choose a school' }),
});

export async function get(acting: Acting, visit: Visit) {
  return page(view, await shown(acting, visit.query.about, visit.query.q));
}

export async function post(acting: Acting, visit: Visit) {
  return orAgain(
    visit.form,
    async () => {
      const { key, about: kind, school } = readForm(form, visit.form);
      if (kind === 'child') return redirect(paths.childDetails((await findSchool(acting, school)).id));
      return redirect(paths.draft((await startDraft(acting, { key, kind, schoolId: school })).id));
    },
    async (again) =>
      page(view, { ...(await shown(acting, again.values.about, again.values.q)), ...again }, { status: 422 }),
  );
}

/** A trust has few enough schools to choose from; in an authority one is looked for. */
async function shown(acting: Acting, about: unknown, q: unknown) {
  if (!kinds.includes(about as Kind))
    throw new BadRequest('This address does not say what the request is about.');
  const words = typeof q === 'string' ? q.trim().slice(0, 100) : '';
  const looks = askingOf(acting.actor).schools === 'of authority';
  const searched = !looks || words !== '';
  return {
    title: 'Which school is it about?',
    back: { href: paths.start() },
    action: paths.school(about as Kind),
    ...{ about, q: words, looks, searched },
    schools: searched ? await searchSchools(acting, words) : [],
    values: { key: newId() },
  };
}
