import { BadRequest, InvalidForm } from '#src/web/errors.ts';
import { fieldErrors } from '#src/web/forms.ts';
import type { Values } from '#src/web/routes.ts';

/** As many as a person can mean at once: two pages. */
const most = 50;
const reference = /^[A-Z]{2,6}-\d{2}-\d{4,12}$/;

/**
 * The references that rows were selected by, each once, in the order in which they stood.
 * @throws InvalidForm where none is, or too many are
 * @throws BadRequest for what no row is called
 */
export function selected({ c = [] }: Values): string[] {
  const references = [...new Set([c].flat())];
  if (!references.length) throw wrong('Select at least one consultation');
  if (references.length > most) throw wrong(`Select ${most} consultations or fewer`);
  if (!references.every((words) => reference.test(words)))
    throw new BadRequest('The address names a consultation that cannot be read.');
  return references;
}

const wrong = (words: string) => new InvalidForm(fieldErrors([['list', words]]));
