import { newId } from '#src/web/ids.ts';
import type { PersonName } from '#test/consultations/scene.ts';
import { insert } from '#test/policy/matrix/nouns/statements.ts';
import type { Person } from '#test/policy/matrix/world/places.ts';

export type Who = PersonName | 'governance';
export type Ground = {
  here: string;
  elsewhere: string;
  /** Consultations here: one that all of it is kept beside, by the adviser or the officer; and one that nothing is. */
  record: string;
  other: string;
  /** Views of the adviser's. */
  private: string;
  shared: string;
  members: Record<Who, Person>;
};
/** What an insider would do, and for whom it is the right of. */
export type Attempt = { what: string; statement: (ground: Ground, me: Person) => string; by: Who[] };

export const team: Who[] = ['officer', 'adviser', 'otherAdviser', 'manager'];
export const at = '2026-11-24T10:00:00Z';
export const of = ({ here, record }: Ground) => ({ local_authority_id: here, consultation_id: record });
export const adviser = ({ members }: Ground) => members.adviser.personId;

export const happening = (authority: string, { personId, agencyId }: Person, more: Record<string, unknown>) =>
  insert('event', {
    ...{ local_authority_id: authority, id: newId(), audience: 'virtual_school', at },
    ...{ person_id: personId, agency_id: agencyId, ...more },
  });
