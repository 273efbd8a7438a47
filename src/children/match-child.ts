import { fold } from '#src/web/fold.ts';

type Names = { givenName: string; familyName: string };
export type Described = Names & { bornOn: Temporal.PlainDate; upn: string | null };
export type Likely = Described & { id: string; knownAs: string | null };

export type Match = { same: Likely } | { same: null } | 'unclear';

/**
 * Which record, if any, is the child described. A number alone decides nothing: it must fit the name and the date
 * of birth, and where they do not fit together nothing is guessed.
 */
export function matchChild(described: Described, likely: readonly Likely[]): Match {
  const byName = likely.filter((one) => one.bornOn.equals(described.bornOn) && isNamed(one, described));
  const byUpn = described.upn ? likely.find(({ upn }) => upn === described.upn) : undefined;
  if (byUpn) return byName.includes(byUpn) ? { same: byUpn } : 'unclear';
  if (byName.length === 0) return { same: null };
  const [only] = byName;
  if (byName.length > 1 || (described.upn && only!.upn)) return 'unclear';
  return { same: only! };
}

/** Whether the child goes by this name; a given name that is left out is any. */
export function isNamed(
  { givenName, familyName, knownAs }: Names & { knownAs: string | null },
  said: Names,
): boolean {
  if (letters(familyName) !== letters(said.familyName)) return false;
  const given = letters(said.givenName);
  return given === '' || [givenName, knownAs ?? givenName].some((name) => letters(name) === given);
}

/** Folded, and without what is typed now so, now so: hyphens, apostrophes, spaces. */
const letters = (name: string): string => fold(name).replace(/[^\p{L}\p{N}]/gu, '');
