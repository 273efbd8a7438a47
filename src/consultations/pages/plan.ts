import { page } from '#src/web/answers.ts';
import { londonDay, longDate, shortDate } from '#src/web/dates.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { findPlan } from '../queries/around.ts';
import { findConsultation } from '../queries.ts';

/** The action plan on a page of its own, for paper. */
export async function get(acting: Acting, { params }: Visit) {
  const record = await findConsultation(acting, params.reference!);
  const { reference, title, child, settingName } = record;
  const plan = await findPlan(acting, record);
  return page('consultations/plan', {
    title: 'Action plan',
    about: { reference, title },
    back: { text: `Back to ${reference}`, href: paths.consultation(reference) },
    child: child && `${child.givenName} ${child.familyName}`,
    settingName,
    printedOn: longDate(londonDay(acting.now)),
    actions: plan.map(({ what, agency, dueOn, doneAt, doneBy, doneWords }) => ({
      what,
      agency,
      due: shortDate(dueOn),
      done: doneAt && `${shortDate(londonDay(doneAt))}, ${doneBy}`,
      note: doneWords,
    })),
  });
}
