import { movesBy } from '#src/consultations/consultation.ts';
import type { RoleFile } from '../ability.ts';
import {
  addressedTo,
  inAuthority,
  inEmergency,
  isRequester,
  ofOneself,
  ofReach,
  ofTeam,
  ownDraft,
  takesPart,
  wasAsked,
} from '../relations.ts';

export const socialCare: RoleFile = (can, me) => {
  can('request', 'Consultation');
  can(['read', 'export'], 'Consultation', takesPart(me));
  can(movesBy('party'), 'Consultation', takesPart(me));
  can(movesBy('requester'), 'Consultation', isRequester(me));
  can(movesBy('asked'), 'Consultation', wasAsked(me));

  can(['read', 'write'], 'Entry', addressedTo(me));
  can('read', 'Event', addressedTo(me));
  can('complete_action', 'Action', ofReach(me));
  can(['read', 'write', 'submit'], 'Draft', ownDraft(me));

  can(['read', 'request'], 'Child', ofTeam(me.reach));
  can('read', 'Involvement', ['there', 'contact', 'type', 'dates'], ofTeam(me.reach));

  can('open_in_emergency', ['Consultation', 'Child'], inAuthority(me));
  can('read', ['Consultation', 'Child'], inEmergency(me));
  can('read', 'Involvement', ['there', 'contact', 'type', 'dates'], inEmergency(me));
  can(['read', 'end'], 'EmergencyAccess', ofOneself(me));
};
