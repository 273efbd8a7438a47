import type { AgencyKind } from '#db/schema/agencies.ts';
import type { SubjectKind } from '#db/schema/consultations.ts';
import type { Actor } from './actor.ts';

type Asking = {
  about: readonly SubjectKind[];
  /** Whose school a request is about: the agency's own, one of its trust, or any of the authority. */
  schools: 'itself' | 'of trust' | 'of authority' | 'none';
  /** Whether a child is picked from a list of all that the agency works with, or is looked for. */
  picks?: boolean;
};

const asking: Partial<Record<AgencyKind, Asking>> = {
  school: { about: ['child', 'group', 'setting'], schools: 'itself' },
  // A trust sees no child, so it cannot ask about one.
  trust: { about: ['group', 'setting', 'trust'], schools: 'of trust' },
  team: { about: ['child'], schools: 'none', picks: true },
  virtual_school: { about: ['child', 'group', 'setting'], schools: 'of authority' },
};

/** What this actor may ask for help with, and for which schools. */
export function askingOf(actor: Actor): Asking {
  const may = asking[actor.agencyKind] ?? { about: [], schools: 'none' };
  // A trust of no single authority has no one Virtual School to ask for the whole of it.
  return actor.authorityId ? may : { ...may, about: may.about.filter((kind) => kind !== 'trust') };
}
