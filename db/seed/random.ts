/** Chance that is the same each time: a stream of numbers for a label. */
export type Random = {
  /** From 0 up to, but not, 1. */
  next(): number;
  /** Both ends included. */
  whole(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** As many different ones as there are, at most. */
  some<T>(from: readonly T[], many: number): T[];
  weighted<T>(from: readonly T[], weight: (one: T) => number): T;
  /** A stream of its own, so that what is drawn there changes nothing here. */
  of(label: string | number): Random;
};

export function randomFrom(label: string): Random {
  let state = hash(label);
  const next = () => {
    // splitmix32
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new RangeError(`nothing to pick from for ${label}`);
    return from[whole(0, from.length - 1)] as T;
  };
  return {
    next,
    whole,
    pick,
    chance: (share) => next() < share,
    some<T>(from: readonly T[], many: number) {
      const left = [...from];
      return Array.from(
        { length: Math.min(many, left.length) },
        () => left.splice(whole(0, left.length - 1), 1)[0] as T,
      );
    },
    weighted<T>(from: readonly T[], weight: (one: T) => number) {
      let left = next() * from.reduce((sum, one) => sum + weight(one), 0);
      for (const one of from) {
        left -= weight(one);
        if (left < 0) return one;
      }
      return pick(from);
    },
    of: (more) => randomFrom(`${label}/${more}`),
  };
}

/** FNV-1a */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}
