import type { Role } from '#db/schema/agencies.ts';
import { namedAgency } from '../named-agencies.ts';

/** Someone invented to sign in as. `key` is the demonstration's subject; `about` says what they are there to show. */
export type Persona = {
  key: string;
  name: string;
  email: string;
  about: string;
  memberships: { agency: string; agencyName: string; role: Role; title: string }[];
};

type Place = [agency: string, role: Role, title: string];

export function persona(
  key: string,
  name: string,
  mailbox: string,
  about: string,
  ...places: Place[]
): Persona {
  const memberships = places.map(([agency, role, title]) => ({
    agency,
    agencyName: namedAgency(agency).name,
    role,
    title,
  }));
  return { key, name, email: `${mailbox}.example.org`, about, memberships };
}
