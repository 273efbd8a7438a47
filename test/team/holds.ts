import type { Sql } from 'postgres';
import type { Press } from './work.ts';

type Happened = {
  id: string;
  consultation: string;
  reference: string;
  person: string;
  what: string;
  at: string;
  version: number;
  adviser: string | null;
  was: string;
  is: string;
  until: string;
  why: string;
};
type Held = { adviser: string; from: string; to: string | null };

/** What of all that was done does not agree, in words; empty where everything does. */
export async function whatDisagrees(sql: Sql, presses: readonly Press[]): Promise<string[]> {
  // Ids are made while the consultation is locked, so they stand in the order of what happened.
  const events = await sql<Happened[]>`
    select e.id, e.consultation_id as consultation, c.reference, e.person_id as person, e.what, e.at::text,
      (e.after->>'version')::int as version, coalesce(e.after->>'adviserId', case when e.what = 'take' then e.person_id::text end) as adviser,
      e.before->>'status' as was, e.after->>'status' as is, e.after->>'until' as until, e.after->>'why' as why
    from event e join consultation c on c.id = e.consultation_id order by e.id`;
  return [...ofAnswers(events, presses), ...(await ofConsultations(sql, events))];
}

/** Each acknowledged success is there once, and nothing is there that was not acknowledged or whose answer was lost. */
function* ofAnswers(events: readonly Happened[], presses: readonly Press[]): Generator<string> {
  const byId = new Map(events.map((event) => [event.id, event]));
  const told = new Set<string>();
  for (const { person, what, events: ids, status, isLost } of presses) {
    if (status >= 500 || (status === 0 && !isLost)) yield `${what} was answered ${status}`;
    for (const id of ids) {
      const event = byId.get(id);
      if (!event) yield `${what} was acknowledged, and event ${id} is not there`;
      else if (event.person !== person) yield `event ${id} was acknowledged to somebody else`;
      if (told.has(id)) yield `event ${id} was acknowledged twice`;
      told.add(id);
    }
  }
  for (const { id, person, reference, what } of events) {
    const isOfLost = presses.some(
      (press) =>
        press.isLost &&
        press.person === person &&
        (press.what === 'undoing' || press.references.includes(reference)),
    );
    if (!told.has(id) && !isOfLost)
      yield `${what} of ${reference} is there, and nobody was told that it was done`;
  }
}

async function ofConsultations(sql: Sql, events: readonly Happened[]): Promise<string[]> {
  const rows = await sql<
    {
      id: string;
      reference: string;
      status: string;
      version: number;
      adviser: string | null;
      held: Held[];
      snoozed: { person: string; until: string; why: string } | null;
    }[]
  >`select c.id, c.reference, c.status, c.version, c.adviser_id as adviser,
      (select coalesce(json_agg(json_build_object('adviser', a.adviser_id, 'from', a."from"::text, 'to', a."to"::text) order by a."from", a.id), '[]')
        from allocation a where a.consultation_id = c.id) as held,
      (select json_build_object('person', s.person_id, 'until', s.until, 'why', s.why) from snooze s where s.consultation_id = c.id) as snoozed
    from consultation c`;
  const of = Map.groupBy(events, ({ consultation }) => consultation);
  return rows.flatMap((row) => {
    const own = of.get(row.id) ?? [];
    const moves = own.filter(({ what }) => ['take', 'allocate', 'release'].includes(what));
    const wrong = [
      ...ofMoves(row, moves),
      ...ofAllocations(row.held, row.adviser, moves),
      ...ofSnooze(row.snoozed, own),
    ];
    return wrong.map((words) => `${row.reference}: ${words}`);
  });
}

/** No version is missing or there twice, and the row says what the last of its events says. */
function* ofMoves(
  { status, version, adviser }: { status: string; version: number; adviser: string | null },
  moves: readonly Happened[],
): Generator<string> {
  if (moves.some((move, at) => move.version !== at + 2)) yield 'a change was lost, or written twice';
  if (version !== moves.length + 1) yield `is at version ${version} after ${moves.length} changes`;
  const last = moves.at(-1);
  if (adviser !== (last?.adviser ?? null)) yield 'is held by somebody whom its events do not name';
  if (status !== (last?.is ?? 'accepted')) yield `is ${status}, and its events say otherwise`;
}

/** One allocation for each time that it was given to somebody, each ending where the next move begins. */
function* ofAllocations(
  held: readonly Held[],
  adviser: string | null,
  moves: readonly Happened[],
): Generator<string> {
  const current = held.filter(({ to }) => to === null);
  if (current.length > 1) yield `has ${current.length} holders`;
  if ((current[0]?.adviser ?? null) !== adviser) yield 'is held by another than its allocation says';
  const given = moves.filter(({ adviser: to }) => to !== null);
  if (held.map((one) => one.adviser).join() !== given.map((move) => move.adviser).join())
    yield 'has other allocations than its events tell';
  for (const [at, { from, to }] of held.entries()) {
    const next = held[at + 1];
    if (to !== null && new Date(to) < new Date(from)) yield 'has an allocation that ends before it begins';
    if (next && (to === null || new Date(next.from) < new Date(to))) yield 'has two allocations at once';
  }
}

/** Snoozed as the events say: out of sight until somebody else does something, its status changes, or it is woken. */
function* ofSnooze(
  snoozed: { person: string; until: string; why: string } | null,
  own: readonly Happened[],
): Generator<string> {
  let now: Happened | undefined;
  for (const event of own) {
    if (now && (event.person !== now.person || event.was !== event.is)) now = undefined;
    if (event.what === 'snooze') now = event;
    if (event.what === 'wake') now = undefined;
  }
  const said = now ? `${now.person} ${now.until} ${now.why}` : 'not';
  const is = snoozed ? `${snoozed.person} ${snoozed.until} ${snoozed.why}` : 'not';
  if (said !== is) yield `is snoozed by ${is}, and its events say ${said}`;
}
