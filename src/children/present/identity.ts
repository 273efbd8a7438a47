import { longDate, shortDate } from '#src/web/dates.ts';
import type { ChildRecord } from '../queries/child-record.ts';
import { senWords, yearWords } from '../words.ts';

const sexWords: Record<string, string> = { F: 'Female', M: 'Male' };

/** Who the child is and where, as rows of the `summary` component. */
export function presentIdentity(child: ChildRecord, today: Temporal.PlainDate) {
  const { bornOn, sex, upns, places, sen, authority } = child;
  const age = bornOn.until(today, { largestUnit: 'years' }).years;
  return [
    { key: 'Date of birth', text: longDate(bornOn), note: `${age} years old` },
    { key: 'Sex', text: sexWords[sex], otherwise: 'Not recorded' },
    { key: 'Unique pupil number', text: upns.map(({ value }) => value).join(', '), otherwise: 'Not known' },
    {
      key: places.length > 1 ? 'Schools' : 'School',
      items: places.map(
        ({ school, yearGroup, from }) => `${school}, ${yearWords(yearGroup)}, since ${shortDate(from)}`,
      ),
      otherwise: 'On no school’s roll',
    },
    { key: 'Special educational needs', text: sen[0] && senWords[sen[0].status], otherwise: 'Not known' },
    { key: 'Home authority', text: authority },
  ];
}
