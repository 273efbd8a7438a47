import { paths } from '#src/children/paths.ts';
import type { ListedChild } from '#src/children/queries/page-of-children.ts';
import { childName, yearWords } from '#src/children/words.ts';

export function presentListedChild(child: ListedChild) {
  return {
    name: childName(child),
    href: paths.child(child),
    year: child.yearGroup === null ? undefined : yearWords(child.yearGroup),
  };
}
