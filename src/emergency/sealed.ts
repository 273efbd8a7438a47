import { paths as children } from '#src/children/paths.ts';
import { paths as consultations } from '#src/consultations/paths.ts';
import { thing } from '#src/policy/subjects.ts';

/** A record that is not open: which it is, and nothing of what it says. */
export type Sealed = { localAuthorityId: string; id: string } & (
  | { noun: 'Consultation'; reference: string }
  | { noun: 'Child' }
);

/** For the ability: all that is known is whose it is. */
export function asThing({ noun, localAuthorityId }: Sealed) {
  if (noun === 'Child')
    return thing('Child', { localAuthorityId, enrolments: [], episodes: [], emergencies: [] });
  return thing('Consultation', {
    ...{ localAuthorityId, parties: [], emergencies: [] },
    ...{ status: 'submitted', requesterAgencyId: '', adviserId: null, waitingOnId: null },
  });
}

export const pathOf = (sealed: Sealed): string =>
  sealed.noun === 'Child' ? children.child(sealed) : consultations.consultation(sealed.reference);
