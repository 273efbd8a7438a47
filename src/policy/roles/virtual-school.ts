import { movesBy } from '#src/consultations/consultation.ts';
import type { RoleFile } from '../ability.ts';
import {
  inAuthority,
  isHolder,
  isRequesterHere,
  ofAgency,
  ofOneself,
  ownDraft,
  sharedHere,
} from '../relations.ts';

export const virtualSchool: RoleFile = (can, me) => {
  const here = inAuthority(me);

  can(['request', 'request_on_behalf'], 'Consultation');
  can(['read', 'work_queue', 'export'], 'Consultation', here);
  can(['read', 'write'], 'Entry');
  can('read', 'Event');
  can('complete_action', 'Action', ofAgency(me));
  can(['read', 'write', 'submit'], 'Draft', ownDraft(me));
  can(['read', 'request', 'add'], 'Child', here);
  can('read', ['Load', 'Setting', 'Escalation'], here);
  can(['read', 'write'], 'SavedView', ofOneself(me));
  can('read', 'SavedView', sharedHere(me));

  if (me.role === 'vs_officer') {
    can(movesBy('officer'), 'Consultation', here);
    can('read', 'Involvement', ['there', 'contact'], here);
  } else if (me.role === 'vs_adviser') {
    can(movesBy('adviser'), 'Consultation', here);
    can(movesBy('holder'), 'Consultation', isHolder(me));
    can('see_access', 'Consultation', isHolder(me));
    can('open_in_emergency', ['Consultation', 'Child'], here);
    can(['read', 'end'], 'EmergencyAccess', ofOneself(me));
    can('read', 'Involvement', ['there', 'contact', 'type', 'dates'], here);
  } else if (me.role === 'vs_manager') {
    can(movesBy('manager'), 'Consultation', here);
    can('allocate_to_anyone', 'Consultation', here);
    can('write', 'SavedView', sharedHere(me));
    can('set_capacity', 'Load', here);
    can('set', 'Setting', here);
    can('settle', 'Escalation', here);
    can('see_access', ['Consultation', 'Child'], here);
    can('open_in_emergency', ['Consultation', 'Child'], here);
    can('end', 'EmergencyAccess', ofOneself(me));
    can('read', 'Involvement', ['there', 'contact', 'type', 'dates'], here);
    can('read', ['Reading', 'Alert', 'EmergencyAccess'], here);
  } else {
    throw new Error(`No rules for the role ${me.role} in a Virtual School`);
  }
  // A consultation that the Virtual School itself asked for has it as requester too.
  can(movesBy('requester'), 'Consultation', isRequesterHere(me));
};
