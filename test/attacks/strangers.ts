import type { Role } from '#db/schema/agencies.ts';

type Kind = 'consultations' | 'children' | 'requests' | 'emergency-access' | 'alerts' | 'queue';
/** `to`: of which records they know nothing; of all unless said. */
export type Stranger = { who: string; is: string; role: Role; membership?: number; to?: Kind[] };

const audited: Kind[] = ['requests', 'emergency-access', 'alerts'];
export const strangers: Stranger[] = [
  { who: 'school-dsl', is: 'another school of the trust', role: 'school_staff' },
  { who: 'school-quiet', is: 'a school whose part ended, and that the child left', role: 'school_staff' },
  { who: 'school-neighbour', is: 'a school of the neighbour', role: 'school_staff' },
  { who: 'school-dt', is: 'the author for another school', role: 'school_staff', membership: 1 },
  { who: 'a trust', is: 'a trust whose part ended', role: 'trust_staff' },
  { who: 'social-worker-south', is: 'another team, after an emergency', role: 'social_worker' },
  { who: 'family-help', is: 'a team whose involvement and part ended', role: 'social_worker' },
  { who: 'social-worker-neighbour', is: 'a team of the neighbour', role: 'social_worker' },
  { who: 'vs-manager-neighbour', is: 'the neighbour’s head', role: 'vs_manager' },
  { who: 'vs-adviser-neighbour', is: 'the neighbour’s adviser', role: 'vs_adviser' },
  { who: 'partnership', is: 'the partnership', role: 'partnership_lead' },
  { who: 'admin', is: 'the administrator', role: 'portal_admin' },
  { who: 'governance elsewhere', is: 'the neighbour’s governance', role: 'ig_officer' },
  {
    ...{ who: 'governance', is: 'governance, who audits and reads none', role: 'ig_officer' },
    to: ['consultations', 'children', 'requests', 'queue'],
  },
  {
    ...{ who: 'trust', is: 'the school’s own trust', role: 'trust_staff' },
    to: ['children', ...audited],
  },
  { who: 'school-head', is: 'the author’s head', role: 'school_lead', to: audited },
  { who: 'social-worker', is: 'the child’s social worker', role: 'social_worker', to: audited },
  { who: 'vs-manager', is: 'the head', role: 'vs_manager', to: ['requests'] },
];
