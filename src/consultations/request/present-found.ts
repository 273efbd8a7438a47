import type { FoundChild } from '#src/children/queries/look-up.ts';
import { shortDate } from '#src/web/dates.ts';
import { fullName, yearGroupWords } from './about-words.ts';

/** Children to choose from, told apart by what the reader knows of them. */
export function presentFound(children: FoundChild[]) {
  return children.map((child) => ({
    value: `${child.localAuthorityId}_${child.id}`,
    name: fullName(child),
    knownAs: child.knownAs,
    facts: [
      `Born ${shortDate(child.bornOn)}`,
      child.yearGroup === null ? null : yearGroupWords(child.yearGroup),
      child.school,
    ]
      .filter(Boolean)
      .join(' · '),
  }));
}
