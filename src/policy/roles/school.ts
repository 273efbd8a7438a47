import { movesBy } from '#src/consultations/consultation.ts';
import type { RoleFile } from '../ability.ts';
import {
  addressedTo,
  isParty,
  isRequester,
  ofAgency,
  ofOwnRequest,
  onRoll,
  ownDraft,
  wasAsked,
} from '../relations.ts';

export const school: RoleFile = (can, me) => {
  can('request', 'Consultation');
  can(['read', 'export'], 'Consultation', isParty(me));
  can(movesBy('party'), 'Consultation', isParty(me));
  can(movesBy('requester'), 'Consultation', isRequester(me));
  can(movesBy('asked'), 'Consultation', wasAsked(me));

  can(['read', 'write'], 'Entry', addressedTo(me));
  can('read', 'Event', addressedTo(me));
  can('complete_action', 'Action', ofAgency(me));
  can(['read', 'write', 'submit'], 'Draft', ownDraft(me));

  can('add', 'Child');
  can(['read', 'request'], 'Child', onRoll([me.agencyId]));
  can('read', 'Involvement', ['there', 'contact'], onRoll([me.agencyId]));

  can('read', 'Reading', ofOwnRequest(me));
};
