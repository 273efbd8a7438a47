import { z } from 'zod';
import { findCalendar } from '#src/calendars/queries.ts';
import { page, redirect } from '#src/web/answers.ts';
import { londonDay } from '#src/web/dates.ts';
import { orAgain, readForm, requiredText } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import type { Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { findServiceLevels } from '../queries/service-levels.ts';
import { presentEscalation } from '../queue/present-escalation.ts';
import { findToSettle, settleEscalation } from '../settle-escalation.ts';

const form = z.strictObject({ words: requiredText({ missing: 'Enter what is done about it', most: 2000 }) });

export async function get(acting: Acting, { params }: Visit, shown?: Shown) {
  const told = await findToSettle(acting, params.id!);
  const [calendar, levels] = await Promise.all([
    findCalendar(acting.db, told.localAuthorityId, told.settingId),
    findServiceLevels(acting, told.localAuthorityId),
  ]);
  const today = londonDay(acting.now);
  return page(
    'consultations/escalation-settlement',
    {
      title: 'Settle this',
      back: { text: 'Team board', href: paths.queueBoard() },
      escalation: presentEscalation(told, { today, calendar, levels, settles: true }),
      ...shown,
    },
    { status: shown ? 422 : 200 },
  );
}

export function post(acting: Acting, visit: Visit) {
  return orAgain(
    visit.form,
    async () => {
      await settleEscalation(acting, visit.params.id!, readForm(form, visit.form).words);
      return redirect(paths.queueBoard());
    },
    (shown) => get(acting, visit, shown),
  );
}
