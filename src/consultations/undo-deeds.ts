import { Conflict } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { giveTo } from './allocate-consultation.ts';
import { doEach, type Outcome } from './do-each.ts';
import { flagConsultation } from './flag-consultation.ts';
import type { Moved } from './make-move.ts';
import { findConsultation } from './queries.ts';
import { type Deed, findDeeds } from './queue/queries/deeds.ts';
import { releaseConsultation } from './release-consultation.ts';
import { snoozeConsultation } from './snooze-consultation.ts';
import { unflagConsultation } from './unflag-consultation.ts';
import { wakeConsultation } from './wake-consultation.ts';

type Undo = (acting: Acting, deed: Deed) => Promise<Moved>;

const handBack: Undo = async (acting, { reference, before }) => {
  const adviserId = before?.adviserId as string | null | undefined;
  return adviserId
    ? giveTo(acting, await findConsultation(acting, reference, { lock: true }), adviserId)
    : releaseConsultation(acting, reference);
};

const again = (said: Record<string, unknown> | null) => ({
  until: Temporal.PlainDate.from(String(said?.until)),
  why: String(said?.why),
});

/** What takes each back. What is not here was told to others, and is set right by what comes next instead. */
const undoes: { [what: string]: Undo } = {
  take: (acting, { reference }) => releaseConsultation(acting, reference),
  allocate: handBack,
  release: handBack,
  snooze: (acting, { reference }) => wakeConsultation(acting, reference),
  wake: (acting, { reference, before }) => snoozeConsultation(acting, reference, again(before)),
  flag: (acting, { reference }) => unflagConsultation(acting, reference),
  unflag: (acting, { reference, before }) => flagConsultation(acting, reference, String(before?.why)),
};

export const canBeUndone = ({ what, isLast }: Deed): boolean => isLast && what in undoes;

/** Takes back what the actor did by these events, each where nothing has happened in the consultation since. */
export async function undoDeeds(acting: Acting, events: readonly string[]): Promise<Outcome> {
  const told = await findDeeds(acting, events);
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
