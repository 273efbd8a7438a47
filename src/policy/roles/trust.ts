import { movesBy } from '#src/consultations/consultation.ts';
import type { RoleFile } from '../ability.ts';
import { addressedTo, isParty, isRequester, ofAgency, ownDraft, takesPart, wasAsked } from '../relations.ts';

export const trust: RoleFile = (can, me) => {
  can('request', 'Consultation');
  can(['read', 'export'], 'Consultation', takesPart(me));
  can(movesBy('requester'), 'Consultation', isRequester(me));
  can(movesBy('asked'), 'Consultation', wasAsked(me));
  can('complete_action', 'Consultation', isParty(me));

  can(['read', 'write'], 'Entry', addressedTo(me));
  can('read', 'Event', addressedTo(me));
  can('complete_action', 'Action', ofAgency(me));
  can(['read', 'write', 'submit'], 'Draft', ownDraft(me));
};
