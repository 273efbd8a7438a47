import type { Random } from './random.ts';

/** In the shape of a UUID version 7, so that it sorts by the instant; the rest of it comes from `random`. */
export function idAt(instant: Temporal.Instant, random: Random): string {
  const hex = () => random.whole(0, 0xffffffff).toString(16).padStart(8, '0');
  const time = instant.epochMilliseconds.toString(16).padStart(12, '0');
  const [first, rest, end] = [hex(), hex(), hex()];
  const variant = '89ab'.charAt(random.whole(0, 3));
  return `${time.slice(0, 8)}-${time.slice(8)}-7${first.slice(0, 3)}-${variant}${first.slice(3, 6)}-${rest}${end.slice(0, 4)}`;
}
