import type { Compared } from './compare-walls.ts';
import { nameOf } from './ids.ts';
import type { Verdicts, Way } from './ways/way.ts';
import type { Row } from './world.ts';

type Answer = { way: string; verdicts: Verdicts };

/** Compares what every way says of one membership, and counts it. */
export async function compareOne(
  compared: Compared,
  ways: Record<string, Way>,
  membership: Row<'membership'>,
  where: string,
): Promise<void> {
  const answers: Answer[] = await Promise.all(
    Object.entries(ways).map(async ([way, ask]) => {
      const verdicts = await ask(membership);
      return { way, verdicts: new Map(verdicts).set('act as', verdicts ? [membership.id] : []) };
    }),
  );
  for (const key of new Set(answers.flatMap(({ verdicts }) => [...verdicts.keys()]))) {
    const told = answers.flatMap(({ way, verdicts }) => {
      const ids = verdicts.get(key);
      return ids ? [{ way, names: [...new Set(ids)].sort().map(nameOf).join(', ') || 'nothing' }] : [];
    });
    // One way alone: the others say that nobody acts, which is a disagreement of its own.
    if (told.length < 2) continue;
    count(compared, `${membership.role}, ${key}`, told[0]!.names !== 'nothing');
    if (new Set(told.map(({ names }) => names)).size > 1)
      compared.disagreements.push(
        `${where}: ${membership.role} ${nameOf(membership.id)} (${nameOf(membership.agencyId)}), ${key}: ${told
          .map(({ way, names }) => `by ${way} ${names}`)
          .join('; ')}`,
      );
  }
}

function count(compared: Compared, key: string, isSomething: boolean): void {
  const met = compared.met.get(key) ?? { something: 0, nothing: 0 };
  met[isSomething ? 'something' : 'nothing'] += 1;
  compared.met.set(key, met);
  compared.comparisons += 1;
}
