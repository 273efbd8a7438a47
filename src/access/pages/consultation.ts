import { asThing } from '#src/consultations/facts.ts';
import { paths as consultations } from '#src/consultations/paths.ts';
import { findConsultation } from '#src/consultations/queries.ts';
import { authorise } from '#src/policy/guard.ts';
import { page } from '#src/web/answers.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { showAccess } from '../show-access.ts';

export async function get(acting: Acting, { params }: Visit) {
  const record = await findConsultation(acting, params.reference!);
  authorise(
    acting.ability,
    'see_access',
    asThing(record),
    'This is for the adviser it is allocated to, or a Virtual School manager.',
  );
  const { localAuthorityId, id, reference, title, parties } = record;
  return page('access/consultation', {
    title: 'Who can see this consultation',
    about: { reference, title },
    back: { text: `Back to ${reference}`, href: consultations.consultation(reference) },
    ...(await showAccess(acting, { localAuthorityId, consultationId: id }, { parties }, (emergencies) =>
      asThing({ ...record, emergencies }),
    )),
  });
}
