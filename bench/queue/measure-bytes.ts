import { atMost, type Figure } from '../figures.ts';
import type { Bench } from './bench.ts';
import { requestsTo } from './requests.ts';
import { addressOf, type View } from './visit.ts';

/** The longest first page that somebody has in the largest authority. */
export async function measureBytes({ portal, people }: Bench): Promise<Figure[]> {
  let longest = 0;
  for (const { cookie } of people) {
    const { get, close } = requestsTo(portal.port, cookie);
    for (const view of ['unallocated', 'mine'] satisfies View[]) {
      longest = Math.max(longest, Buffer.byteLength(await get(addressOf(view))));
    }
    close();
  }
  return [atMost('HTML of a page, before it is compressed', longest / 1000, 40, 'kB')];
}
