import { paths as children } from '#src/children/paths.ts';
import type { Reader } from '#src/policy/readers.ts';
import { dateTime, londonDay, longDate, shortDate } from '#src/web/dates.ts';
import { paths } from '../paths.ts';
import type { Around } from '../queries/around.ts';
import type { ConsultationRecord, Party } from '../queries.ts';
import { paths as requests } from '../request/paths.ts';
import { partyWords, subjectWords } from '../words.ts';

type Row = { key: string; text?: string; href?: string; note?: string; otherwise?: string };

/** What it is about in brief, as far as the reader may know, and where else it is gone into. */
export function presentSubject(record: ConsultationRecord, around: Around, today: Temporal.PlainDate): Row[] {
  const related = around.related.map(({ reference, isTarget }) => ({
    key: isTarget ? 'Goes on in' : 'Joined with this',
    text: reference,
    href: paths.consultation(reference),
  }));
  return [...aboutWhom(record, around, today), ...related];
}

function aboutWhom(
  record: ConsultationRecord,
  { enrolment, involvement }: Around,
  today: Temporal.PlainDate,
): Row[] {
  const { child, subjectKind, settingName } = record;
  const setting: Row[] = settingName ? [{ key: 'School or setting', text: settingName }] : [];
  if (!child) return [{ key: 'About', text: subjectWords[subjectKind] }, ...setting];
  const year = enrolment[0]?.yearGroup;
  return [
    {
      key: 'Child',
      text: `${child.givenName} ${child.familyName}`,
      href: children.child(child),
      note: child.knownAs ? `Known as ${child.knownAs}` : undefined,
    },
    {
      key: 'Born',
      text: shortDate(child.bornOn),
      note: `Aged ${child.bornOn.until(today, { largestUnit: 'years' }).years}`,
    },
    ...setting,
    ...(year === undefined
      ? []
      : [{ key: 'Year group', text: year <= 0 ? 'Reception or nursery' : String(year) }]),
    ...involvement.map(socialCare),
  ];
}

const planWords = {
  child_in_need: 'Child in need plan',
  child_protection: 'Child protection plan',
  looked_after: 'Looked after',
};

function socialCare({ team, practitioner, role, type, from }: Around['involvement'][number]): Row {
  const since = from ? ` since ${shortDate(Temporal.PlainDate.from(from))}` : '';
  return {
    key: 'Social care',
    text: practitioner ? `${practitioner}, ${role}` : team,
    note:
      [practitioner ? team : '', type ? `${planWords[type]}${since}` : ''].filter(Boolean).join('. ') ||
      undefined,
  };
}

/** What the `party-list` component takes. */
export function presentParties(parties: readonly Party[]) {
  return parties.map(({ name, reason, from }) => ({
    agency: name,
    reason: partyWords[reason],
    dates: `Since ${shortDate(londonDay(from))}`,
  }));
}

/** When first advice was given is told to whom its audience must include. */
export function keyDates(record: ConsultationRecord, reader: Reader): Row[] {
  const { submittedAt, answeredAt, endedAt, requesterName, requesterAgencyName } = record;
  return [
    {
      key: 'Asked',
      text: longDate(londonDay(submittedAt)),
      note: `${requesterName}, ${requesterAgencyName}`,
    },
    ...(reader === 'virtual_school' && answeredAt && !endedAt?.equals(answeredAt)
      ? [{ key: 'First advice', text: longDate(londonDay(answeredAt)) }]
      : []),
    ...(endedAt ? [{ key: 'Ended', text: longDate(londonDay(endedAt)) }] : []),
  ];
}

export function presentMeetings(reference: string, meetings: Around['meetings'], now: Temporal.Instant) {
  return meetings.map(({ id, startsAt, minutes, place, note }) => ({
    when: dateTime(startsAt),
    iso: startsAt.toString(),
    length: `${minutes} minutes`,
    place,
    note,
    isOver: Temporal.Instant.compare(startsAt.add({ minutes }), now) < 0,
    invitation: paths.invitation(reference, id),
  }));
}

export function presentFiles(reference: string, files: Around['files']) {
  return files.map(({ id, name, size, state }) => ({
    name,
    note: state === 'released' ? sizeWords(size) : state === 'held' ? 'Being checked' : 'Not safe to open',
    href: state === 'released' ? requests.submittedFile(reference, id) : undefined,
  }));
}

const sizeWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
