import type { RoleFile } from '../ability.ts';
import { bySomebodyElse, inAuthority } from '../relations.ts';

/** Who looked at what, and whether each emergency access was right; no casework. */
export const governance: RoleFile = (can, me) => {
  const here = inAuthority(me);
  can('read', ['Reading', 'Alert', 'EmergencyAccess'], here);
  can('settle', 'Alert', here);
  can('review_access', 'EmergencyAccess', bySomebodyElse(me));
};
