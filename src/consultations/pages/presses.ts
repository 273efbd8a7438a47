import { z } from 'zod';
import { orAgain, readForm } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { doEach } from '../do-each.ts';
import { afterwards, onlyOf } from '../queue/afterwards.ts';
import { readDeeds } from '../queue/deeds.ts';
import { cameFrom } from '../queue/from.ts';
import { selected } from '../queue/selection.ts';
import { valuesOf } from '../queue/state.ts';
import { releaseConsultation } from '../release-consultation.ts';
import { several, version } from '../request-fields.ts';
import { takeConsultation } from '../take-consultation.ts';
import { undoDeeds } from '../undo-deeds.ts';
import { unflagConsultation } from '../unflag-consultation.ts';
import { wakeConsultation } from '../wake-consultation.ts';
import { unwatchConsultation, watchConsultation } from '../watch-consultation.ts';
import * as queue from './queue.ts';

/* One press on what is selected, in the queue or on a record, does it. */

const form = z.strictObject({ c: several, from: z.string().default(''), version: version.optional() });

type Work = (acting: Acting, reference: string) => Promise<{ event: string } | undefined>;

const press = (work: Work) => ({
  post: (acting: Acting, visit: Visit) =>
    orAgain(
      visit.form,
      async () => {
        const references = selected(visit.form);
        const { from } = readForm(form, visit.form);
        const outcome = await doEach(acting, references, (reference) => work(acting, reference));
        return afterwards(outcome, { from: cameFrom(from), only: onlyOf(references) });
      },
      ({ errors, values }) =>
        queue.get(acting, { ...visit, query: valuesOf(cameFrom(values.from)) }, { errors }),
    ),
});

export const taking = press(takeConsultation);
export const release = press(releaseConsultation);
export const waking = press(wakeConsultation);
export const unflagging = press(unflagConsultation);
export const watching = press(watchConsultation);
export const unwatching = press(unwatchConsultation);

const undoForm = z.strictObject({ events: z.string(), from: z.string().default('') });

export const undoing = {
  post: async (acting: Acting, visit: Visit) => {
    const { events, from } = readForm(undoForm, visit.form);
    return afterwards(await undoDeeds(acting, readDeeds(events)), { from: cameFrom(from) });
  },
};
