import type { AgencyKind } from '#db/schema/agencies.ts';
import type { AuthorityKey } from './authorities.ts';
import { teams } from './teams.ts';

/** An agency that a persona or a test knows by its key. `parent` is a school's trust, or the team above a team. */
export type NamedAgency = {
  key: string;
  kind: AgencyKind;
  name: string;
  authority: AuthorityKey | null;
  parent?: string;
  phase?: string;
  district?: string;
};

const school = (
  key: string,
  name: string,
  phase: string,
  district: string,
  parent?: string,
  authority: AuthorityKey = 'northmere',
): NamedAgency => ({ key, kind: 'school', name, authority, phase, district, parent });

const council = (kind: AgencyKind, key: string, name: string, authority: AuthorityKey): NamedAgency => ({
  key,
  kind,
  name,
  authority,
});

export const namedAgencies: readonly NamedAgency[] = [
  council('virtual_school', 'virtual-school', 'Northmere Virtual School', 'northmere'),
  council('virtual_school', 'virtual-school-saltbeck', 'Saltbeck Virtual School', 'saltbeck'),
  council('virtual_school', 'virtual-school-wolderby', 'Wolderby Virtual School', 'wolderby'),
  council('partnership', 'partnership', 'Northmere Safeguarding Children Partnership', 'northmere'),
  council('governance', 'governance', 'Northmere Information Governance', 'northmere'),
  { key: 'administration', kind: 'administration', name: 'Portal administration', authority: null },
  { key: 'trust-harebell', kind: 'trust', name: 'Harebell Learning Trust', authority: 'northmere' },
  school('quillbrook', 'Quillbrook Academy', 'secondary', 'Marlowick', 'trust-harebell'),
  school('thistlemoor', 'Thistlemoor Primary Academy', 'primary', 'Marlowick', 'trust-harebell'),
  school('fennimoor', 'Fennimoor Community Primary School', 'primary', 'Ashwindle'),
  school('larkwindle', 'Larkwindle School', 'special', 'Thornhythe'),
  school('otterhythe-infant', 'Otterhythe Infant School', 'primary', 'Whimberley'),
  school('otterhythe-junior', 'Otterhythe Junior School', 'primary', 'Whimberley'),
  school('wrenhollow', 'Wrenhollow School', 'secondary', 'Brackenfold'),
  school('gullhaven', 'Gullhaven Academy', 'secondary', 'Saltbeck', undefined, 'saltbeck'),
  ...teams,
];

export function namedAgency(key: string): NamedAgency {
  const agency = namedAgencies.find((agency) => agency.key === key);
  if (!agency) throw new RangeError(`no agency of the demonstration is called ${key}`);
  return agency;
}
