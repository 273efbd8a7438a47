import { z } from 'zod';
import { redirect } from '#src/web/answers.ts';
import { InvalidForm } from '#src/web/errors.ts';
import { fieldErrors, orAgain, readForm } from '#src/web/forms.ts';
import type { Acting, Visit } from '#src/web/routes.ts';
import { paths } from '../paths.ts';
import { cameFrom } from '../queue/from.ts';
import { selected } from '../queue/selection.ts';
import { valuesOf } from '../queue/state.ts';
import { several } from '../request-fields.ts';
import * as queue from './queue.ts';

const form = z.strictObject({
  c: several,
  from: z.string().default(''),
  next: z.enum(['allocation', 'snooze', 'flag', 'merger']),
});

/** To the page on which the rest is asked. What was selected goes into its address, and no token with it. */
export async function post(acting: Acting, visit: Visit) {
  return orAgain(
    visit.form,
    async () => {
      const references = selected(visit.form);
      const { next, from } = readForm(form, visit.form);
      if (next !== 'merger') return redirect(paths.queueForm(next, references, cameFrom(from)));
      if (references.length > 1) {
        throw new InvalidForm(
          fieldErrors([['list', 'Select one consultation: the other is chosen on the next page']]),
        );
      }
      return redirect(paths.merger(references[0]!));
    },
    ({ errors, values }) =>
      queue.get(acting, { ...visit, query: valuesOf(cameFrom(values.from)) }, { errors }),
  );
}
