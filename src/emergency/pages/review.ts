import { z } from 'zod';
import { authorise, found } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import { page, redirect } from '#src/web/answers.ts';
import { choice, type FieldErrors, orAgain, readForm, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { presentAccess, presentLooked } from '../present.ts';
import { findAccess } from '../queries/accesses.ts';
import { listReadings } from '../queries/readings.ts';
import { byOthers, reviewAccess } from '../review-access.ts';
import { findings, findingWords } from '../words.ts';

const form = z.strictObject({
  finding: choice(findings, 'Choose whether it was justified'),
  words: requiredText({ missing: 'Enter what you looked at and why you find so', most: 2000 }),
});
type Shown = { errors: FieldErrors; values: Record<string, string> };

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const access = found(await findAccess(acting, params.id!));
  authorise(acting.ability, 'review_access', thing('EmergencyAccess', access), byOthers);
  const looked = await listReadings(acting, access);
  return page(
    'emergency/review',
    {
      title: 'Review an emergency access',
      back: { text: 'Emergency accesses', href: paths.reviews() },
      action: paths.review(access.id),
      access: { ...presentAccess(access, acting), isOpen: access.isOpen },
      looked: presentLooked(looked),
      findings: findings.map((value) => ({ value, text: findingWords[value] })),
      values: {},
      ...shown,
    },
    { status: shown ? 422 : 200 },
  );
}

export async function post(acting: Acting, visit: Visit) {
  return orAgain(
    visit.form,
    async () => {
      await reviewAccess(acting, visit.params.id!, readForm(form, visit.form));
      return redirect(paths.reviews());
    },
    (shown) => get(acting, visit, shown),
  );
}
