import type { AgencyKind } from '#db/schema/agencies.ts';
import type { SchoolCalendar } from '#src/calendars/school-calendar.ts';
import { type AuthorityKey, authorities } from '../authorities.ts';
import { idAt } from '../ids.ts';
import { namedAgencies } from '../named-agencies.ts';
import type { Random } from '../random.ts';
import type { Row, World } from '../world.ts';
import { authorityCalendar, schoolCalendar } from './calendars.ts';
import type { County, Office, School } from './county.ts';
import { type Plan, schoolsOf } from './school-list.ts';
import { trustNames } from './school-names.ts';
import { beganAt, employ, personaRows } from './staff.ts';

const since = Temporal.PlainDate.from('2019-09-01');

/** The authorities, their agencies, calendars and people: everything but children. */
export function foundCounty(world: World, random: Random): County {
  const ids = {} as Record<AuthorityKey, string>;
  for (const { key, ...rest } of authorities) {
    ids[key] = idAt(beganAt, random.of(`authority ${key}`));
    world.authority.push({ id: ids[key], ...rest });
  }
  const calendars = {} as Record<AuthorityKey, SchoolCalendar>;
  for (const { key } of authorities) calendars[key] = authorityCalendar(world, random, key, ids[key]);
  personaRows(world, random);

  const byKey = new Map<string, Office>();
  const open = (
    kind: AgencyKind,
    { key, name, authority }: { key: string; name: string; authority: AuthorityKey | null },
    more: Partial<Row<'agency'>> = {},
  ): Office => {
    const id = idAt(beganAt, random.of(`agency ${key}`));
    world.agency.push({ id, kind, name, authorityId: authority && ids[authority], open: true, ...more });
    const people = employ(world, random, { id, key, kind, name });
    const office = { id, key, name, authority: authority ?? 'northmere', people };
    byKey.set(key, office);
    return office;
  };
  const place = (agencyId: string, parent: Office) =>
    world.agencyParent.push({ agencyId, parentId: parent.id, from: since });

  for (const named of namedAgencies) {
    if (named.kind === 'school') continue;
    const office = open(named.kind, named);
    const parent = named.parent && byKey.get(named.parent);
    if (parent) place(office.id, parent);
  }
  const trusts = [
    byKey.get('trust-harebell') as Office,
    ...trustNames.map((name) =>
      open('trust', { key: name.toLowerCase().replaceAll(' ', '-'), name, authority: 'northmere' }),
    ),
  ];
  const enlist = (plan: Plan, index: number): School => {
    const own = random.of(`school ${plan.key}`);
    const code = authorities.find(({ key }) => key === plan.authority)?.code;
    const first = { primary: 2000, secondary: 4000, special: 7000, alternative_provision: 1100 }[plan.phase];
    const laestab = `${code}${first + index + 1}`;
    const urn = `${9}${code?.slice(2)}${String(index + 1).padStart(4, '0')}`;
    const office = open('school', plan, { urn, laestab, phase: plan.phase, district: plan.district });
    const named = namedAgencies.find(({ key }) => key === plan.key)?.parent;
    const trust = named
      ? (byKey.get(named) as Office)
      : plan.academy && plan.authority === 'northmere'
        ? own.pick(trusts.slice(1))
        : null;
    if (trust) place(office.id, trust);
    const calendar = schoolCalendar(
      world,
      own,
      { ...plan, id: office.id, authorityId: ids[plan.authority] },
      calendars[plan.authority],
    );
    return { ...plan, ...office, ...calendar, trust, laestab };
  };
  const schools = authorities.flatMap(({ key }) => schoolsOf(key, random).map(enlist));
  const parents = new Set(world.agencyParent.map(({ parentId }) => parentId));
  const isTeam = new Set(namedAgencies.filter(({ kind }) => kind === 'team').map(({ key }) => key));
  const teams = [...byKey.values()].filter(({ id, key }) => isTeam.has(key) && !parents.has(id));
  const virtualSchools = {
    northmere: byKey.get('virtual-school') as Office,
    saltbeck: byKey.get('virtual-school-saltbeck') as Office,
    wolderby: byKey.get('virtual-school-wolderby') as Office,
  };
  for (const school of schools) byKey.set(school.key, school);
  return { authorities: ids, calendars, schools, trusts, teams, virtualSchools, byKey };
}
