import { personas } from '#db/seed/personas.ts';
import type { Answer, Client } from '#test/support/client.ts';
import type { Portal } from '#test/support/portal.ts';

/** One of the personas, acting as one of their memberships, signed in. */
export type Place = { who: string; client: Client };

/** As the pages of access list them: name, and the agency that they act for. */
const placeOf = (agency: string, name: string) => `${name}, ${agency}`;

/** All personas, once for each place that they have. */
export async function everyPlace(portal: Portal): Promise<Place[]> {
  const places: Place[] = [];
  for (const { key, name, memberships } of personas)
    for (const [index, { agencyName }] of memberships.entries())
      places.push({ who: placeOf(agencyName, name), client: await portal.as(key, index) });
  return places;
}

/** Everybody that a page of access lists as able to see the record now. */
export function listedOn(answer: Answer): string[] {
  return answer.document.querySelectorAll('.access__reader').flatMap((reader) => {
    const agency = reader.querySelector('h3')!.textContent.trim();
    return [...reader.querySelectorAll('.access__people li bdi:first-child')].map((name) =>
      placeOf(agency, name.textContent.trim()),
    );
  });
}
