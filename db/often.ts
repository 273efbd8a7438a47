const sightings = 3;
const mostWatched = 2000;
/**
 * Each connection keeps, for as long as it lives, what was prepared on it, and the library (3.4.9) lets go of none: so
 * what people put together of filters must not fill it.
 */
const mostPrepared = 250;

/** Tells which statements to prepare: those that have come again and again, up to a number that is never exceeded. */
export function createOften(): (statement: string) => boolean {
  const prepared = new Set<string>();
  const seen = new Map<string, number>();
  return (statement) => {
    if (prepared.has(statement)) return true;
    if (prepared.size === mostPrepared) return false;
    const times = (seen.get(statement) ?? 0) + 1;
    seen.delete(statement);
    if (times >= sightings) {
      prepared.add(statement);
      return true;
    }
    seen.set(statement, times);
    if (seen.size > mostWatched) seen.delete(seen.keys().next().value!);
    return false;
  };
}
