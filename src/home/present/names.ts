import { childName } from '#src/children/words.ts';

type Named = { givenName: string | null; familyName: string | null; knownAs: string | null };

/** The child's name, where there is a child and the reader may read it. */
export function nameIn({ givenName, familyName, knownAs }: Named): string | undefined {
  if (givenName === null || familyName === null) return undefined;
  return childName({ givenName, familyName, knownAs });
}
