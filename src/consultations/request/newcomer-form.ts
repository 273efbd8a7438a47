import { z } from 'zod';
import type { Newcomer } from '#src/children/add-child.ts';
import { parseUpn } from '#src/children/upn.ts';
import { InvalidForm } from '#src/web/errors.ts';
import { choice, fieldErrors, optionalText, readForm, requiredText } from '#src/web/forms.ts';
import type { Values } from '#src/web/routes.ts';
import { yearGroups } from './about-words.ts';
import { birthFields, readBirth } from './child-fields.ts';

export const upnReasons = {
  not_come: 'It has not come from the last school yet',
  abroad: 'The child has come from outside England',
  never_had: 'The child has never been in a school that gives one',
  other: 'Another reason',
} as const;

const form = z.strictObject({
  key: z.uuid(),
  school: z.string().optional(),
  givenName: requiredText({ missing: 'Enter the given name', most: 100 }),
  familyName: requiredText({ missing: 'Enter the family name', most: 100 }),
  ...birthFields,
  sex: choice(['F', 'M', 'U'], 'Choose the sex that the school’s register has'),
  yearGroup: z.enum(yearGroups.map(String), { error: 'Choose the year group' }),
  upn: optionalText({ most: 100 }),
  upnUnknown: choice(
    ['', ...(Object.keys(upnReasons) as (keyof typeof upnReasons)[])],
    'Choose why there is no UPN',
  ).optional(),
  authority: z.string({ error: 'Choose the council where the child lives' }),
});

/** @param authorities the councils that the actor may choose from */
export function readNewcomer(
  body: Values,
  authorities: { id: string }[],
  today: Temporal.PlainDate,
): { key: string; newcomer: Newcomer } {
  const {
    key,
    school: _school,
    givenName,
    familyName,
    sex,
    yearGroup,
    upn,
    upnUnknown = '',
    authority,
    ...birth
  } = readForm(form, body);
  const faults: [string, string][] = [];
  const bornOn = readBirth(birth, faults);
  if (bornOn && !isOfAge(bornOn, today))
    faults.push(['bornOn-year', 'Check the date of birth: the child must be under 20']);
  const number = upn === '' ? { upn: null } : parseUpn(upn);
  if ('error' in number) faults.push(['upn', number.error]);
  if (upn === '' && upnUnknown === '')
    faults.push(['upnUnknown', 'Enter the UPN, or choose why there is none']);
  if (!authorities.some(({ id }) => id === authority))
    faults.push(['authority', 'Choose the council where the child lives']);
  if (faults.length || !bornOn || 'error' in number) throw new InvalidForm(fieldErrors(faults));
  const newcomer = {
    ...{ localAuthorityId: authority, givenName, familyName, bornOn, sex, upn: number.upn },
    ...{ yearGroup: Number(yearGroup), upnUnknown: number.upn ? '' : upnUnknown },
  };
  return { key, newcomer };
}

function isOfAge(bornOn: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return (
    Temporal.PlainDate.compare(bornOn, today) < 0 && bornOn.until(today, { largestUnit: 'year' }).years < 20
  );
}
