import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { draft as draftTable } from '#db/schema/index.ts';
import { authorise } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import { type FieldErrors, fieldErrors, readForm } from '#src/web/forms.ts';
import type { Acting, Values } from '#src/web/routes.ts';
import { version } from '../request-fields.ts';
import { draftClash } from './draft-clash.ts';
import type { DraftForm, FieldName } from './draft-form.ts';
import { type OpenDraft, openDraft } from './open-draft.ts';
import { riskPhrases } from './risk-phrases.ts';
import { fieldsAsked, type Step } from './steps.ts';

type Saved = {
  /** As it is now, with what was typed in it. */
  open: OpenDraft;
  errors?: FieldErrors;
  /** Something new was written that might speak of immediate harm: it is to be asked about. */
  alarming: boolean;
};

/**
 * Keeps what was typed on one page of the draft, right or wrong; what is wrong comes back as `errors`.
 * @throws Conflict where the draft has changed since its page was shown, unless it says the same already
 */
export async function saveDraftStep(acting: Acting, id: string, step: Step, body: Values): Promise<Saved> {
  const open = await openDraft(acting, id, { lock: true });
  const { draft, ask } = open;
  authorise(acting.ability, 'write', thing('Draft', draft));
  const fields = fieldsAsked(step, ask);
  const { version: seen, from: _from, ...typed } = readForm(formOf(fields), body);

  const result = step.form(ask).safeParse(typed);
  const answers: DraftForm = result.success ? result.data : asTyped(fields, typed as Values);
  if (draft.submittedAs || seen !== draft.version) {
    if (draft.submittedAs || !saysTheSame(answers, draft.form)) throw draftClash(open, answers);
  }
  const form = { ...draft.form, ...answers };
  const known = riskPhrases(draft.form);
  const alarming = riskPhrases(form).some((phrase) => !known.includes(phrase));
  if (alarming) form.atRisk = '';
  const saved = { form, version: draft.version + 1, savedAt: acting.now };
  await acting.db
    .update(draftTable)
    .set(saved)
    .where(and(eq(draftTable.localAuthorityId, draft.localAuthorityId), eq(draftTable.id, draft.id)));
  return {
    open: { ...open, draft: { ...draft, ...saved } },
    errors: result.success
      ? undefined
      : fieldErrors(result.error.issues.map(({ path, message }) => [String(path[0]), message] as const)),
    alarming,
  };
}

const formOf = (fields: FieldName[]) =>
  z.strictObject({
    version,
    from: z.literal('check').optional().catch(undefined),
    ...Object.fromEntries(fields.map((field) => [field, z.unknown().optional()])),
  });

/** As it stood in the form; of an answer given twice, what stood first. */
function asTyped(fields: FieldName[], typed: Values): DraftForm {
  return Object.fromEntries(
    fields.map((field) => {
      const given = [typed[field] ?? []].flat();
      return [field, field === 'themes' ? given : (given[0] ?? '')];
    }),
  );
}

function saysTheSame(answers: DraftForm, form: DraftForm): boolean {
  return Object.entries(answers).every(
    ([field, answer]) => JSON.stringify(answer) === JSON.stringify(form[field as FieldName] ?? ''),
  );
}
