import type { RoleFile } from '../ability.ts';

/** Agencies and users; no child data. */
export const administrator: RoleFile = (can) => {
  can('read', 'Agency');
};
