import { z } from 'zod';
import { parseUpn } from '#src/children/upn.ts';
import { birthFields, readBirth } from '#src/consultations/request/child-fields.ts';
import { InvalidForm } from '#src/web/errors.ts';
import { fieldErrors, optionalText, readForm } from '#src/web/forms.ts';
import type { Values } from '#src/web/routes.ts';

/** What is to be opened, as far as the person knows it. */
export type Sought =
  | { by: 'reference'; reference: string }
  | { by: 'upn'; upn: string }
  | { by: 'name'; givenName: string; familyName: string; bornOn: Temporal.PlainDate };

const form = z.strictObject({
  key: z.uuid(),
  by: z.enum(['', 'reference', 'upn', 'name']).default(''),
  reference: optionalText({ most: 100 }),
  upn: optionalText({ most: 100 }),
  givenName: optionalText({ most: 100 }),
  familyName: optionalText({ most: 100 }),
  ...birthFields,
  reason: optionalText({ most: 2000 }),
});
type Said = z.infer<typeof form>;
type Faults = [field: string, text: string][];

/** The same that the database asks. */
const fewestCharacters = 10;

/** @throws InvalidForm with words for all that must be mended, in the order of the page */
export function readOpening(body: Values): { key: string; sought: Sought; reason: string } {
  const said = readForm(form, body);
  const { key, reason } = said;
  const faults: Faults = [];
  const sought = readSought(said, faults);
  if (reason === '') faults.push(['reason', 'Enter what harm you fear and why you cannot wait']);
  else if ([...reason].length < fewestCharacters) {
    faults.push([
      'reason',
      `Say what harm you fear and why you cannot wait: at least ${fewestCharacters} characters`,
    ]);
  }
  if (!sought || faults.length) throw new InvalidForm(fieldErrors(faults));
  return { key, sought, reason };
}

function readSought(said: Said, faults: Faults): Sought | null {
  if (said.by === 'reference') {
    const reference = said.reference.replace(/\s/g, '').toUpperCase();
    if (!reference) faults.push(['reference', 'Enter the reference']);
    return { by: 'reference', reference };
  }
  if (said.by === 'upn') {
    const parsed = parseUpn(said.upn);
    if ('upn' in parsed) return { by: 'upn', upn: parsed.upn };
    faults.push(['upn', parsed.error]);
    return null;
  }
  if (said.by === 'name') return readNamed(said, faults);
  faults.push(['by', 'Choose how to find the record']);
  return null;
}

function readNamed(said: Said, faults: Faults): Sought | null {
  const { givenName, familyName } = said;
  if (!givenName) faults.push(['givenName', 'Enter the given name']);
  if (!familyName) faults.push(['familyName', 'Enter the family name']);
  const bornOn = readBirth(said, faults);
  return bornOn && { by: 'name', givenName, familyName, bornOn };
}
