import type { AgencyKind, Role } from '#db/schema/agencies.ts';
import { fold } from '#src/web/fold.ts';
import { instantOf, numberOf } from '../days.ts';
import { idAt } from '../ids.ts';
import { personas } from '../personas.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Worker } from './county.ts';
import { inventedName } from './people-names.ts';

const began = Temporal.PlainDate.from('2023-09-01');
export const beganAt = instantOf(numberOf(began), 8 * 60);

type Post = [role: Role, title: string];

/** Whom an agency has besides the personas. */
const posts: Partial<Record<AgencyKind, readonly Post[]>> = {
  school: [
    ['school_lead', 'Head teacher'],
    ['school_staff', 'Designated safeguarding lead'],
    ['school_staff', 'Attendance lead'],
  ],
  trust: [['trust_staff', 'Inclusion lead']],
  team: [
    ['social_care_manager', 'Team manager'],
    ['social_worker', 'Social worker'],
    ['social_worker', 'Social worker'],
    ['social_worker', 'Social worker'],
    ['social_worker', 'Family support lead practitioner'],
  ],
  virtual_school: [
    ['vs_officer', 'Virtual School officer'],
    ['vs_adviser', 'Adviser'],
    ['vs_adviser', 'Adviser'],
    ['vs_manager', 'Virtual School Head'],
  ],
};

/** Only one of each, where a persona has the post. */
const single: readonly Role[] = ['school_lead', 'vs_manager', 'social_care_manager', 'trust_staff'];

export function personaRows(world: World, random: Random): void {
  for (const { key, name, email } of personas) {
    const id = personaId(key, random);
    world.person.push({ id, name, email, sessionEpoch: beganAt });
    world.identity.push({
      id: idAt(beganAt, random.of(`identity ${key}`)),
      personId: id,
      provider: 'demo',
      issuer: 'demo',
      subject: key,
    });
  }
}

/** Fills an agency's posts: first with its personas, then with others. */
export function employ(
  world: World,
  random: Random,
  agency: { id: string; key: string; kind: AgencyKind; name: string },
): Worker[] {
  const known = personas.flatMap(({ key, name, memberships }) =>
    memberships
      .filter((membership) => membership.agency === agency.key)
      .map(({ role, title }): Worker => ({ id: personaId(key, random), key, name, role, title })),
  );
  const vacant = (posts[agency.kind] ?? []).filter(
    ([role, title]) =>
      !known.some((one) => one.title === title || (single.includes(role) && one.role === role)),
  );
  const others = vacant.map(([role, title], index): Worker => {
    const own = random.of(`${agency.key} ${index}`);
    return { id: idAt(beganAt, own), key: null, name: inventedName(own), role, title };
  });
  for (const { id, name } of others) {
    const mailbox = fold(name)
      .replace(/[^a-z ]/g, '')
      .replaceAll(' ', '.');
    const domain = agency.key.replace(/[^a-z0-9-]/g, '');
    world.person.push({ id, name, email: `${mailbox}@${domain}.example.org`, sessionEpoch: beganAt });
  }
  const people = [...known, ...others];
  for (const { id, role, title } of people) {
    world.membership.push({
      id: idAt(beganAt, random.of(`membership ${agency.key} ${id} ${role}`)),
      personId: id,
      agencyId: agency.id,
      role,
      title,
      from: began,
    });
  }
  return people;
}

const personaId = (key: string, random: Random): string => idAt(beganAt, random.of(`persona ${key}`));
