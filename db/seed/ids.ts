import type { Random } from './random.ts';

/** In the shape of a UUID version 7, so that it sorts by the instant; the rest of it comes from `random`. */
export function idAt(instant: Temporal.Instant, random: Random): string {
  const hex = (length: number) => Array.from({ length }, () => random.whole(0, 15).toString(16)).join('');
  const time = instant.epochMilliseconds.toString(16).padStart(12, '0');
  const variant = '89ab'.charAt(random.whole(0, 3));
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}
