import { parseDateFields } from '#src/web/date-fields.ts';
import { InvalidForm } from '#src/web/errors.ts';
import { fold } from '#src/web/fold.ts';
import { fieldErrors } from '#src/web/forms.ts';

/** Words that must all stand in the child's names or UPN; or a date of birth. */
export type Search = { words: string[] } | { bornOn: Temporal.PlainDate };

const fewestLetters = 3;
const dayFirst = /^(?<day>\d{1,2})[/. -](?<month>\d{1,2}|[a-z]{3,9})[/. -](?<year>\d{4})$/;
const yearFirst = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)$/;

/**
 * What was typed into the search: null for nothing.
 * @throws InvalidForm when it is too little to search for, or a date that there is not
 */
export function readSearch(typed: string): Search | null {
  const text = fold(typed);
  if (text === '') return null;
  const date = dayFirst.exec(text) ?? yearFirst.exec(text);
  if (date) {
    const read = parseDateFields(date.groups!, 'the date of birth');
    if ('error' in read) throw wrong(read.error);
    return { bornOn: read.date };
  }
  if (text.replaceAll(' ', '').length < fewestLetters) {
    throw wrong(`Enter at least ${fewestLetters} letters or numbers to search for`);
  }
  return { words: text.split(' ') };
}

const wrong = (words: string) => new InvalidForm(fieldErrors([['q', words]]));
