import { deedWords, readDeeds } from '#src/consultations/queue/deeds.ts';
import { londonDay } from '#src/web/dates.ts';
import { dice } from '#test/queue/dice.ts';
import type { Answer } from '#test/support/answer.ts';
import { Client } from '#test/support/client.ts';
import type { Ground, Worker } from './ground.ts';

/** What one press was answered: `events` are those that it was told were written. `status` is 0 where no answer came. */
export type Press = {
  person: string;
  what: string;
  references: string[];
  events: string[];
  status: number;
  /** Where the process it was sent to had been killed, so that nobody knows what came of it. */
  isLost: boolean;
};

/** Which process somebody works at now; it is another once theirs has been killed. */
export type Place = { url: string; isKilled: boolean };

type Work = { ground: Ground; worker: Worker; placeNow: () => Place; until: () => boolean; seed: number };

const from = 'view=team';

/** One person works at the queue until told to stop, by its forms' own addresses and with its own token. */
export async function work({ ground, worker, placeNow, until, seed }: Work): Promise<Press[]> {
  const roll = dice(seed);
  const some = <T>(list: readonly T[], most: number) =>
    [...new Set(Array.from({ length: 1 + roll(most) }, () => list[roll(list.length)]!))].filter(Boolean);
  const presses: Press[] = [];
  let place = placeNow();
  let client = new Client(place.url, worker.cookies);
  let known: string[] = [];
  let last: string[] = [];

  const look = async (view: string) => {
    const page = await client.get(`/queue?view=${view}&sort=${['due', 'changed', 'oldest'][roll(3)]}`);
    note('look', [], page);
    known = [...page.html.matchAll(/class="reference">([^<]+)</g)].map(([, reference]) => reference!);
  };
  const note = (what: string, references: string[], answer: Answer) => {
    const events = answer.status === 303 || answer.status === 409 ? eventsOf(answer) : [];
    if (what !== 'look') last = events;
    presses.push({ person: worker.id, what, references, events, status: answer.status, isLost: false });
  };
  const press = async (what: string, references: string[], fields: Record<string, string | string[]>) => {
    try {
      note(what, references, await client.post(`/queue/${what}`, { from, ...fields }));
    } catch {
      presses.push({ person: worker.id, what, references, events: [], status: 0, isLost: place.isKilled });
      last = [];
    }
  };
  const each = (what: string, references: string[], more: Record<string, string> = {}) =>
    press(what, references, { c: references, ...more });
  const why = () => `Invented reason ${roll(1_000_000)}`;

  const allocate = async (references: string[]) => {
    const page = await client.get(
      `/queue/allocation?${new URLSearchParams(references.map((c) => ['c', c]))}`,
    );
    if (page.status !== 200) return note('look', [], page);
    const all = (name: string) =>
      page.document
        .querySelectorAll(`main form input[name=${name}]`)
        .map((one) => one.getAttribute('value')!);
    const c = all('c');
    const adviser = c.map(() => (roll(5) ? some(ground.advisers, 1)[0]! : ''));
    await press('allocation', references, { c, version: all('version'), adviser });
  };
  const deeds: (() => Promise<void>)[] = [
    () => look('unallocated'),
    () => look(['team', 'mine', 'snoozed'][roll(3)]!),
    () => each('taking', some(known, 3)),
    () => each('taking', some(known, 3)),
    () => each('release', some(known, 1)),
    () => each('snooze', some(known, 3), { when: inAWeek(), why: why() }),
    () => each('waking', some(known, 3)),
    () => each('flag', some(known, 2), { why: why() }),
    () => (last.length ? press('undoing', [], { events: deedWords(last) }) : look('team')),
    () => (worker.isManager ? allocate(some(known, 6)) : each('taking', some(known, 2))),
  ];
  while (!until()) {
    if (place.isKilled) {
      place = placeNow();
      client = new Client(place.url, worker.cookies);
    }
    try {
      if (known.length) await deeds[roll(deeds.length)]!();
      else await look('team');
    } catch {
      if (!place.isKilled)
        presses.push({
          person: worker.id,
          what: 'look',
          references: [],
          events: [],
          status: 0,
          isLost: false,
        });
    }
  }
  return presses;
}

const inAWeek = () => londonDay(Temporal.Now.instant()).add({ weeks: 1 }).toString();

/** What was told as done: in the address that an answer leads to, at once or from the page that names what was refused. */
function eventsOf(answer: Answer): string[] {
  const href =
    answer.location ??
    answer.document
      .querySelectorAll('main a')
      .map((link) => link.getAttribute('href')!.replaceAll('&amp;', '&'))
      .find((one) => one.startsWith('/queue'));
  return readDeeds(new URL(href ?? '/', answer.url).searchParams.get('did') ?? undefined);
}
