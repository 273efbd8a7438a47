import { z } from 'zod';
import { BadRequest } from '#src/web/errors.ts';
import { orAgain, readForm } from '#src/web/forms.ts';
import type { Acting, Values, Visit } from '#src/web/routes.ts';
import { allocateConsultations } from '../allocate-consultations.ts';
import { next } from '../consultation.ts';
import { paths } from '../paths.ts';
import { afterwards, onlyOf } from '../queue/afterwards.ts';
import { onceIn } from '../queue/filters.ts';
import { cameFrom, stateOfForm } from '../queue/from.ts';
import { loadWords } from '../queue/load-words.ts';
import { listAdvisers } from '../queue/queries/advisers.ts';
import { listKnown } from '../queue/queries/known-to.ts';
import { listSelected } from '../queue/queries/selected.ts';
import { selected } from '../queue/selection.ts';
import { type Shown, selectionForm } from '../queue/selection-form.ts';
import { suggestSplit } from '../queue/suggest-split.ts';
import { several } from '../request-fields.ts';

const form = z.strictObject({ c: several, version: several, adviser: several, from: z.string().default('') });

/** @param chosen what was chosen for each, where the form is shown again */
export async function get(
  acting: Acting,
  { query }: Visit,
  shown?: Shown,
  chosen?: ReadonlyMap<string, string>,
) {
  const references = selected(query);
  const from = cameFrom(onceIn(query, 'from'));
  const fills = onceIn(query, 'suggested') === 'yes';
  const [rows, advisers] = await Promise.all([
    listSelected(acting, references),
    listAdvisers(acting, { localAuthorityId: acting.actor.authorityId! }),
  ]);
  const holders = advisers.filter(({ advises }) => advises);
  const ready = rows.filter(({ status }) => !('refused' in next(status, 'allocate')));
  const split = suggestSplit(ready, holders.length ? holders : advisers, await listKnown(acting, ready));
  const nameOf = (id: string) => advisers.find((adviser) => adviser.id === id)?.name ?? '';
  const options = advisers.map((adviser) => ({
    value: adviser.id,
    text: `${adviser.name} (${loadWords(adviser)})`,
  }));
  return selectionForm(
    'consultations/bulk-allocation',
    acting,
    {
      title: rows.length === 1 ? 'Allocate a consultation' : `Allocate ${rows.length} consultations`,
      button: ready.length ? 'Allocate' : undefined,
      rows,
      from,
      loads: advisers.map((adviser) => ({ name: adviser.name, words: loadWords(adviser) })),
      shares: rows.map((row) => {
        const { reference, version, adviserId, adviserName } = row;
        if (!ready.includes(row)) return { holder: adviserName, notNow: true };
        const suggestion = split.get(reference);
        const value = chosen?.get(reference) ?? (fills ? suggestion?.adviserId : '') ?? '';
        return {
          version,
          holder: adviserName,
          suggestion: suggestion && { name: nameOf(suggestion.adviserId), why: suggestion.why },
          value,
          items: [
            { value: '', text: adviserName ? 'Leave it as it is' : 'Nobody yet' },
            ...options.filter(({ value }) => value !== adviserId),
          ],
        };
      }),
      suggested: fills ? undefined : `${paths.queueForm('allocation', references, from)}&suggested=yes`,
    },
    shown,
  );
}

export function post(acting: Acting, visit: Visit) {
  return orAgain(
    visit.form,
    async () => {
      const references = selected(visit.form);
      const { from, ...columns } = readForm(form, visit.form);
      const outcome = await allocateConsultations(acting, sharesOf(columns));
      return afterwards(outcome, { from: cameFrom(from), only: onlyOf(references) });
    },
    (shown) => get(acting, { ...visit, query: stateOfForm(visit.form) }, shown, chosenIn(visit.form)),
  );
}

/** The three columns of the form stand beside each other. */
function sharesOf({ c, version, adviser }: { c: string[]; version: string[]; adviser: string[] }) {
  if (new Set(c).size !== c.length || version.length !== c.length || adviser.length !== c.length)
    throw new BadRequest('The form that was sent is not one of this portal’s.');
  return c.map((reference, at) => ({ reference, version: Number(version[at]), adviser: adviser[at]! }));
}

const chosenIn = ({ c = [], adviser = [] }: Values) =>
  new Map([c].flat().map((reference, at) => [reference, [adviser].flat()[at] ?? '']));
