import type { AgencyKind, Role } from '#db/schema/agencies.ts';

/**
 * A person acting as one of their memberships. Complete before any ability is made of it: a rule with an
 * undefined value would match rows that lack the fact.
 */
export type Actor = {
  personId: string;
  name: string;
  membershipId: string;
  role: Role;
  title: string;
  agencyId: string;
  agencyKind: AgencyKind;
  agencyName: string;
  /** Null where the agency is of no single authority: some trusts, the portal's administration. */
  authorityId: string | null;
  /** The agencies this one speaks for today: itself, a trust's schools, the teams below a manager's. */
  reach: string[];
  /** How many memberships the person has today. */
  memberships: number;
};
