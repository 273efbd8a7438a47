import { page, redirect } from '#src/web/answers.ts';
import type { FieldErrors } from '#src/web/forms.ts';
import type { Acting, Handler, Visit } from '#src/web/routes.ts';
import { aboutWords } from './about-words.ts';
import { questionWords } from './draft-form.ts';
import { type OpenDraft, onDraft } from './open-draft.ts';
import { paths } from './paths.ts';
import { savedAt } from './present.ts';
import { saveDraftStep } from './save-draft-step.ts';
import { type StepName, stepNamed } from './steps.ts';

type Shown = { from?: string; errors?: FieldErrors };
type More = (acting: Acting, open: OpenDraft) => Promise<Record<string, unknown>> | Record<string, unknown>;

/** One page of a request: shown with what was typed so far, saved, and then on to what comes next. */
export function stepPage(
  name: StepName,
  more: More = () => ({}),
): { get: Handler<Acting>; post: Handler<Acting> } {
  const step = stepNamed(name);
  const context = async (acting: Acting, open: OpenDraft, { from, errors }: Shown) => ({
    title: step.title,
    about: aboutWords(open.draft),
    back: { href: from ? paths.check(open.draft.id) : paths.draft(open.draft.id) },
    action: paths.step(open.draft.id, name),
    from,
    errors,
    version: open.draft.version,
    values: open.draft.form,
    kind: open.ask.kind,
    questions: Object.fromEntries(step.fields.map((field) => [field, questionWords(field, open.ask.kind)])),
    saved: savedAt(open.draft),
    ...(await more(acting, open)),
  });
  const view = `consultations/request/${name}`;

  return {
    get: (acting: Acting, visit: Visit) =>
      onDraft(
        acting,
        visit,
        async (open) => page(view, await context(acting, open, { from: fromCheck(visit.query.from) })),
        { evenAtRisk: name === 'safety' },
      ),
    async post(acting: Acting, visit: Visit) {
      const id = visit.params.id!;
      const { open, errors, alarming } = await saveDraftStep(acting, id, step, visit.form);
      const from = fromCheck(visit.form.from);
      if (errors) return page(view, await context(acting, open, { from, errors }), { status: 422 });
      if (open.draft.form.atRisk === 'yes') return redirect(paths.safeguarding(id));
      if (alarming) return redirect(paths.step(id, 'safety'));
      return redirect(from ? paths.check(id) : paths.draft(id));
    },
  };
}

const fromCheck = (from: unknown) => (from === 'check' ? 'check' : undefined);
