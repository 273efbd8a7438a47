import type { RoleFile } from '../ability.ts';
import { inAuthority } from '../relations.ts';

/** Aggregate reports; never a child or a consultation. */
export const partnership: RoleFile = (can, me) => {
  can('read', 'Report', inAuthority(me));
};
