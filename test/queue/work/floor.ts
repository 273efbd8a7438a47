import type { PersonName } from '#test/consultations/scene.ts';
import { type Board, now, setBoard } from '#test/queue/board.ts';
import type { Answer } from '#test/support/answer.ts';
import type { Client } from '#test/support/client.ts';

export type Floor = Board & {
  /** Signed in just now, so that no session is over when the clock has gone on. */
  as(who: PersonName): Promise<Client>;
  /** The clock goes on by itself a little with everything that asks it. */
  later(by: Temporal.DurationLike): void;
  eventsOf(reference: string): Promise<string[]>;
  allocationsOf(reference: string): Promise<{ who: string; from: Date; to: Date | null }[]>;
};

/** A board whose clock goes on, so that of two things done one after the other the second is later. */
export async function setFloor(): Promise<Floor> {
  let clock = now;
  const board = await setBoard(() => {
    clock = clock.add({ milliseconds: 1 });
    return clock;
  });
  const { sql } = board.portal;
  return {
    ...board,
    as: (who) => board.portal.as(board.ids[who]),
    later: (by) => {
      clock = clock.toZonedDateTimeISO('Europe/London').add(by).toInstant();
    },
    eventsOf: async (reference) =>
      (
        await sql<{ what: string }[]>`select what from event e join consultation c on c.id = e.consultation_id
          where c.reference = ${reference} order by e.at, e.id`
      ).map(({ what }) => what),
    allocationsOf: (reference) => sql`
      select p.name as who, a."from", a."to" from allocation a join person p on p.id = a.adviser_id
      join consultation c on c.id = a.consultation_id where c.reference = ${reference} order by a."from", a.id`,
  };
}

/** Ticks the rows and presses the button of the bar, as a browser without script does. */
export async function press(
  client: Client,
  page: Answer,
  button: string,
  references: readonly string[],
): Promise<Answer> {
  const form = page.find('#selection');
  const ticks = page.document
    .querySelectorAll('input[name=c][form=selection]')
    .map((tick) => tick.getAttribute('value'));
  const body = new URLSearchParams();
  for (const hidden of form.querySelectorAll('input[type=hidden]'))
    body.append(hidden.getAttribute('name')!, unescaped(hidden.getAttribute('value')!));
  for (const reference of references) {
    if (!ticks.includes(reference)) page.fail(`has no row ${reference}`);
    body.append('c', reference);
  }
  const pressed = form.querySelectorAll('button').find(({ text }) => text.trim() === button);
  if (!pressed) return page.fail(`has no button "${button}"`);
  const name = pressed.getAttribute('name');
  if (name) body.append(name, pressed.getAttribute('value')!);
  const action = pressed.getAttribute('formaction') ?? form.getAttribute('action')!;
  return client.send('POST', action, { headers: { 'sec-fetch-site': 'same-origin' }, body });
}

/** The page that an answer leads to. */
export async function follow(client: Client, answer: Answer): Promise<Answer> {
  if (answer.status !== 303) answer.fail('leads nowhere');
  return client.get(answer.location!);
}

/** Presses Undo on the page that tells what was done. */
export const undo = (client: Client, told: Answer): Promise<Answer> =>
  client.submitFrom(told, {}, { form: '/queue/undoing' });

/** The references that a page lists, and what each says of itself. */
export const listed = (page: Answer): string[] => page.texts('.queue-row__main .reference');
export const rowOf = (page: Answer, reference: string): string => page.text(`#row-${reference}`);

const unescaped = (text: string) => text.replaceAll('&amp;', '&');
