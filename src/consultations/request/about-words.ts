import { shortDate } from '#src/web/dates.ts';
import type { Draft } from './queries/drafts.ts';

export function fullName({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`;
}

/** Whom or what a draft is about. */
export function aboutWords({ subjectKind, child, settingName }: Draft): string {
  if (child) return `${fullName(child)}, born ${shortDate(child.bornOn)}`;
  if (subjectKind === 'group') return `A group of children at ${settingName}`;
  return subjectKind === 'child' ? 'A child' : `The whole of ${settingName}`;
}

/** -1 is nursery, 0 reception. */
export function yearGroupWords(year: number): string {
  if (year < 0) return 'Nursery';
  return year === 0 ? 'Reception' : `Year ${year}`;
}

export const yearGroups = Array.from({ length: 15 }, (_, index) => index - 1);
