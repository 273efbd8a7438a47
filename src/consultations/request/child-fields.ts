import { z } from 'zod';
import type { Sought } from '#src/children/find-child.ts';
import { parseUpn } from '#src/children/upn.ts';
import { parseDateFields } from '#src/web/dates.ts';
import { InvalidForm } from '#src/web/errors.ts';
import { choice, fieldErrors, optionalText, readForm } from '#src/web/forms.ts';
import type { Values } from '#src/web/routes.ts';

const box = optionalText({ most: 100 });
/** The three boxes of the date of birth. */
export const birthFields = { 'bornOn-day': box, 'bornOn-month': box, 'bornOn-year': box };
type Birth = Record<keyof typeof birthFields, string>;

const searchForm = z.strictObject({
  by: choice(['upn', 'name'], 'Choose how to find the child'),
  upn: optionalText({ most: 100 }),
  givenName: optionalText({ most: 100 }),
  familyName: optionalText({ most: 100 }),
  ...birthFields,
});

/** @throws InvalidForm with words for what must be mended */
export function readSought(body: Values): Sought {
  const { by, upn, givenName, familyName, ...birth } = readForm(searchForm, body);
  const faults: [string, string][] = [];
  if (by === 'upn') {
    const parsed = parseUpn(upn);
    if ('upn' in parsed) return parsed;
    throw new InvalidForm(fieldErrors([['upn', parsed.error]]));
  }
  if (!familyName) faults.push(['familyName', 'Enter the family name']);
  const bornOn = readBirth(birth, faults);
  if (faults.length || !bornOn) throw new InvalidForm(fieldErrors(faults));
  return { givenName, familyName, bornOn };
}

/** The date of birth; null, with its fault added to the others, where it is not one. */
export function readBirth(birth: Birth, faults: [string, string][]): Temporal.PlainDate | null {
  const parsed = parseDateFields(
    { day: birth['bornOn-day'], month: birth['bornOn-month'], year: birth['bornOn-year'] },
    'the date of birth',
  );
  if ('date' in parsed) return parsed.date;
  faults.push([`bornOn-${parsed.fields[0] ?? 'day'}`, parsed.error]);
  return null;
}
