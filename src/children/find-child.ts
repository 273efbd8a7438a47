import type { Acting } from '#src/web/routes.ts';
import { isNamed } from './match-child.ts';
import { type FoundChild, findByBirth, findByUpn } from './queries/look-up.ts';

export type Sought = { upn: string } | { givenName: string; familyName: string; bornOn: Temporal.PlainDate };

/** Looks among the children that the actor may ask about, and says nothing of any other. */
export async function findChild(acting: Acting, sought: Sought): Promise<FoundChild[]> {
  if ('upn' in sought) return findByUpn(acting, sought.upn);
  const born = await findByBirth(acting, sought.bornOn);
  return born.filter((child) => isNamed(child, sought));
}
