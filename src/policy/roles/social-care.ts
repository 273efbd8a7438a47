import { movesBy } from '#src/consultations/consultation.ts';
import type { RoleFile } from '../ability.ts';
import { addressedTo, isRequester, ofTeam, takesPart, wasAsked } from '../relations.ts';

export const socialCare: RoleFile = ({ can }, me) => {
  can('request', 'Consultation');
  can('read', 'Consultation', takesPart(me));
  can(movesBy('party'), 'Consultation', takesPart(me));
  can(movesBy('requester'), 'Consultation', isRequester(me));
  can(movesBy('asked'), 'Consultation', wasAsked(me));

  can(['read', 'write'], 'Entry', addressedTo(me));
  can('read', 'Event', addressedTo(me));
  can('complete_action', 'Action', { agencyId: { $in: me.reach } });
  can(['read', 'write', 'submit'], 'Draft', { personId: me.personId, agencyId: me.agencyId });

  can(['read'], 'Child', ofTeam(me.reach));
  can('read', 'Involvement', ['there', 'contact', 'type', 'dates'], ofTeam(me.reach));
};
