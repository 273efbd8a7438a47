import type { AgencyKind, Role } from '#db/schema/agencies.ts';

/** The kind of agency that has the role. */
export const kindOfRole: Record<Role, AgencyKind> = {
  school_staff: 'school',
  school_lead: 'school',
  trust_staff: 'trust',
  social_worker: 'team',
  social_care_manager: 'team',
  vs_officer: 'virtual_school',
  vs_adviser: 'virtual_school',
  vs_manager: 'virtual_school',
  partnership_lead: 'partnership',
  ig_officer: 'governance',
  portal_admin: 'administration',
};
