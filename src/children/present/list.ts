import type { Actor } from '#src/policy/actor.ts';
import { shortDate } from '#src/web/dates.ts';
import { type ListAddress, paths } from '../paths.ts';
import type { ListedChild } from '../queries/page-of-children.ts';
import { childName, yearWords } from '../words.ts';

export const pageSize = 25;

/** A page of the list; one child beyond it was asked for, and only tells that there are more. */
export function presentList(found: ListedChild[], address: ListAddress, { agencyName }: Actor) {
  const shown = found.slice(0, pageSize);
  const last = shown.at(-1);
  const narrowed = { q: address.q, only: address.only };
  return {
    children: shown.map((child) => ({
      name: childName(child),
      href: paths.child(child),
      born: shortDate(child.bornOn),
      year: child.yearGroup === null ? undefined : yearWords(child.yearGroup),
      school: child.school,
      hasSocialWorker: child.hasSocialWorker,
    })),
    // A school's own name down the page would tell it nothing.
    showsSchools: shown.some(({ school }) => school !== agencyName),
    first: address.after && paths.children(narrowed),
    next:
      found.length > pageSize && last
        ? paths.children({ ...narrowed, after: { localAuthorityId: last.localAuthorityId, id: last.id } })
        : undefined,
  };
}
