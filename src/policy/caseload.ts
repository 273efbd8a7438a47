import type { Role } from '#db/schema/agencies.ts';

/** Who may hold a caseload: the roles whose own rules let them take a consultation. */
export const caseloadRoles: readonly Role[] = ['vs_adviser', 'vs_manager'];

/** To whom more is suggested: those whose work a caseload is. */
export const advisingRoles: readonly Role[] = ['vs_adviser'];
