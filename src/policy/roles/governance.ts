import type { RoleFile } from '../ability.ts';

/** Audit, subject access and retention come with their own nouns; no casework. */
export const governance: RoleFile = () => {};
