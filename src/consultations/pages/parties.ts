import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { orAgain, readForm } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { inviteAgency } from '../invite-agency.ts';
import { moveForm, type Shown } from '../move-form.ts';
import { paths } from '../paths.ts';
import { searchInvitees } from '../queries/invitees.ts';
import { findReady } from '../ready.ts';
import { key, version } from '../request-fields.ts';

const form = z.strictObject({
  key,
  version,
  q: z.string().optional(),
  agency: z.uuid('Choose who to invite'),
});

export async function get(acting: Acting, { params, query, form: typed }: Visit, shown?: Shown) {
  const record = await findReady(acting, params.reference!, 'invite');
  const asked = [query.q ?? typed.q ?? ''].flat()[0]!.trim().slice(0, 100);
  const { reference } = record;
  const context = {
    title: 'Change who takes part',
    button: 'Invite',
    q: asked,
    search: paths.parties(reference),
    found: asked ? await searchInvitees(acting, record, asked) : undefined,
    invited: record.parties
      .filter(({ reason }) => reason === 'invited')
      .map(({ agencyId, name }) => ({ name, ending: paths.partyEnding(reference, agencyId) })),
  };
  return moveForm('consultations/parties', record, context, shown);
}

export function post(acting: Acting, visit: Visit) {
  const reference = visit.params.reference!;
  return orAgain(
    visit.form,
    async () => {
      await inviteAgency(acting, reference, readForm(form, visit.form).agency);
      return redirect(paths.section(reference, 'parties'));
    },
    (shown) => get(acting, visit, shown),
  );
}
