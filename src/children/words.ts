import type { EpisodeType } from '#db/schema/children.ts';

/** "Robin Sample", "Robin Sample (known as Bobby)" */
export function childName(child: { givenName: string; familyName: string; knownAs: string | null }): string {
  const name = `${child.givenName} ${child.familyName}`.trim();
  return child.knownAs && child.knownAs !== child.givenName ? `${name} (known as ${child.knownAs})` : name;
}

/** National curriculum years: "Year 9", "Reception", "Nursery". */
export function yearWords(yearGroup: number): string {
  if (yearGroup > 0) return `Year ${yearGroup}`;
  return yearGroup === 0 ? 'Reception' : 'Nursery';
}

export const senWords: Record<'N' | 'K' | 'E', string> = {
  N: 'No special educational needs recorded',
  K: 'SEN support',
  E: 'Education, health and care plan',
};

export const episodeWords: Record<EpisodeType, string> = {
  child_in_need: 'Child in need',
  child_protection: 'Child protection plan',
  looked_after: 'Looked after',
};
