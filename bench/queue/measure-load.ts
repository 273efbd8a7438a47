import { setTimeout } from 'node:timers/promises';
import { atMost, type Figure, told } from '../figures.ts';
import type { Bench } from './bench.ts';
import type { Child } from './child.ts';
import { type Get, requestsTo } from './requests.ts';
import { searchesOf } from './searches.ts';

const everyMs = 200;

/** What each does by turns; the address of the last page leads to the next. */
const steps = (searches: string[]): ((last: string) => string)[] => [
  () => '/queue?view=mine&sort=due',
  next,
  () => '/queue?view=unallocated&sort=due',
  next,
  next,
  () => '/queue?view=team&sort=due&urgency=urgent',
  () => '/queue?view=overdue&sort=due&phase=secondary',
  ...searches.map((words) => () => `/queue?view=team&sort=due&q=${encodeURIComponent(words)}`),
  () => '/queue?view=review&sort=oldest',
  () => '/queue?view=team&sort=changed&theme=send',
  () => '/queue?view=closed&sort=changed',
  next,
];

/** A whole team at once, each asking again as soon as they are answered. */
export async function measureLoad({ sql, portal, people, times }: Bench): Promise<Figure[]> {
  const searches = await searchesOf(sql, people[0]!.actor.authorityId!);
  const all = people.map(({ cookie }) => requestsTo(portal.port, cookie));
  const mix = steps(searches);
  const rounds = Math.max(1, Math.round(times / mix.length / 2));
  const taken: number[] = [];
  try {
    await Promise.all(all.map(({ get }, person) => browse(get, mix, person, 1)));
    const watch = new AbortController();
    const watched = mostMemory(portal, watch.signal);
    const began = performance.now();
    for (const times of await Promise.all(all.map(({ get }, person) => browse(get, mix, person, rounds))))
      taken.push(...times);
    const seconds = (performance.now() - began) / 1000;
    watch.abort();
    const memory = await watched;
    const sorted = taken.toSorted((a, b) => a - b);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
    const what = `${people.length} people at once`;
    return [
      atMost(`${what}: p99`, at(0.99) / at(0.5), 3, 'times p50'),
      told(`${what}: p50`, at(0.5), 'ms'),
      told(`${what}: p99`, at(0.99), 'ms'),
      told(`${what}: pages`, sorted.length / seconds, 'a second'),
      atMost(`${what}: memory of the app`, memory / 1e6, 200, 'MB'),
    ];
  } finally {
    for (const { close } of all) close();
  }
}

async function mostMemory(portal: Child, ended: AbortSignal): Promise<number> {
  let most = 0;
  do {
    most = Math.max(most, (await portal.usage()).memory);
    await setTimeout(everyMs);
  } while (!ended.aborted);
  return most;
}

/** Each begins elsewhere, so that they do not all ask the same at once. */
async function browse(
  get: Get,
  mix: ReturnType<typeof steps>,
  person: number,
  rounds: number,
): Promise<number[]> {
  const taken: number[] = [];
  let last = '';
  for (let i = 0; i < rounds * mix.length; i++) {
    const address = mix[(i + person) % mix.length]!(last);
    const began = performance.now();
    last = await get(address);
    taken.push(performance.now() - began);
  }
  return taken;
}

/** The next page, where there is one; else the page anew. */
function next(page: string): string {
  const [, href] = /rel="next" href="([^"]+)"/.exec(page) ?? [];
  return href?.replaceAll('&amp;', '&') ?? '/queue';
}
