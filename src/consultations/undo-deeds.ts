import { Conflict } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { giveTo } from './allocate-consultation.ts';
import { doEach, type Outcome } from './do-each.ts';
import { flagConsultation } from './flag-consultation.ts';
import type { Moved } from './make-move.ts';
import { findConsultation } from './queries.ts';
import { listAdvisers } from './queue/queries/advisers.ts';
import { type Deed, findDeeds } from './queue/queries/deeds.ts';
import { releaseConsultation } from './release-consultation.ts';
import { snoozeConsultation } from './snooze-consultation.ts';
import { takeConsultation } from './take-consultation.ts';
import { unflagConsultation } from './unflag-consultation.ts';
import { wakeConsultation } from './wake-consultation.ts';

type Undo = (acting: Acting, deed: Deed) => Promise<Moved | undefined>;

const heldBefore = ({ before }: Deed) => before?.adviserId as string | null | undefined;

const handBack: Undo = async (acting, deed) => {
  const { reference } = deed;
  const adviserId = heldBefore(deed);
  if (!adviserId) return releaseConsultation(acting, reference);
  const record = await findConsultation(acting, reference, { lock: true });
  const advisers = await listAdvisers(acting, record);
  if (!advisers.some(({ id }) => id === adviserId)) throw new Conflict('Whoever had it has no caseload now.');
  return giveTo(acting, record, adviserId);
};

const said = (words: Record<string, unknown> | null) => ({
  until: Temporal.PlainDate.from(String(words?.until)),
  why: String(words?.why),
});

/** What takes each back. What is not here was told to others, and is set right by what comes next instead. */
const undoes: { [what: string]: Undo } = {
  take: (acting, { reference }) => releaseConsultation(acting, reference),
  allocate: handBack,
  release: (acting, deed) =>
    heldBefore(deed) === acting.actor.personId
      ? takeConsultation(acting, deed.reference)
      : handBack(acting, deed),
  snooze: (acting, { reference, before }) =>
    before?.until ? snoozeConsultation(acting, reference, said(before)) : wakeConsultation(acting, reference),
  wake: (acting, { reference, before }) => snoozeConsultation(acting, reference, said(before)),
  flag: (acting, { reference, before }) =>
    before?.why
      ? flagConsultation(acting, reference, String(before.why))
      : unflagConsultation(acting, reference),
  unflag: (acting, { reference, before }) => flagConsultation(acting, reference, String(before?.why)),
};

export const canBeUndone = ({ what, isLast }: Deed): boolean => isLast && what in undoes;

/**
 * Takes back what the actor did by these events, each where nothing has happened in the consultation since.
 * @throws Conflict where that was not theirs, or too long ago
 */
export async function undoDeeds(acting: Acting, events: readonly string[]): Promise<Outcome> {
  const told = await findDeeds(acting, events);
  if (!told.length || told.length < new Set(events).size)
    throw new Conflict('This can be undone no longer: only what you did yourself can be, for an hour.');
  return doEach(
    acting,
    told.map(({ reference }) => reference),
    async (reference) => {
      // Asked again now that it is locked, since somebody may just have been quicker.
      const deed = (await findDeeds(acting, events)).find((found) => found.reference === reference);
      if (!deed || !canBeUndone(deed)) throw new Conflict('Something else has happened there since.');
      return undoes[deed.what]!(acting, deed);
    },
  );
}
