import { pageWords, recordWords } from '#src/audit/words.ts';
import { paths as children } from '#src/children/paths.ts';
import { childName } from '#src/children/words.ts';
import { paths as consultations } from '#src/consultations/paths.ts';
import type { Reason } from '#src/policy/relations.ts';
import { thing } from '#src/policy/subjects.ts';
import { dateTime, londonDay, time } from '#src/web/dates.ts';
import type { Acting } from '#src/web/routes.ts';
import { paths } from './paths.ts';
import type { Access } from './queries/accesses.ts';
import type { OwnAccess } from './queries/own-lately.ts';
import type { OwnOpen } from './queries/own-open.ts';
import type { Looked } from './queries/readings.ts';
import { findingWords } from './words.ts';

/** The emergency access by which alone the record was read, if it was. */
export const ownEmergency = ({ rule, emergencies }: { rule: Reason; emergencies: OwnOpen[] }) =>
  rule === 'emergency' ? emergencies[0] : undefined;

/** What the banner on a record takes. */
export const presentBanner = ({ id, until }: OwnOpen) => ({ until: time(until), end: paths.ending(id) });

/** One that the reader opened: the way into it, and out of it, while it is open. */
export function presentOwn(access: OwnAccess) {
  const { id, child, isOpen } = access;
  return {
    title: child ? childName(child) : recordWords(access.reference),
    href: isOpen ? pathTo(access) : undefined,
    end: isOpen ? paths.ending(id) : undefined,
    when: dateTime(access.from),
    state: stateWords(access),
  };
}

/** One in a list: whoever may review it is led to the review, whoever reads casework to the record. */
export function presentAccess(access: Access, { ability }: Pick<Acting, 'ability'>) {
  const mayReview = ability.can('review_access', thing('EmergencyAccess', access));
  return {
    title: recordWords(access.reference),
    href: mayReview
      ? paths.review(access.id)
      : ability.can('work_queue', 'Consultation')
        ? pathTo(access)
        : undefined,
    ...{ by: access.by, agency: access.agency, reason: access.reason },
    when: dateTime(access.from),
    state: stateWords(access),
    review: access.finding && {
      finding: findingWords[access.finding],
      words: access.reviewWords,
      by: access.reviewedBy,
      when: dateTime(access.reviewedAt!),
    },
  };
}

export const presentLooked = (looked: readonly Looked[]) =>
  looked.map(({ at, what }) => ({ iso: at.toString(), time: time(at), what: pageWords(what) }));

type Record = Pick<Access, 'localAuthorityId' | 'childId' | 'reference'>;

const pathTo = ({ localAuthorityId, childId, reference }: Record) =>
  childId ? children.child({ localAuthorityId, id: childId }) : consultations.consultation(reference!);

function stateWords({ isOpen, from, until, endedAt }: Pick<Access, 'isOpen' | 'from' | 'until' | 'endedAt'>) {
  if (isOpen) return `Open until ${time(until)}`;
  const end = endedAt ?? until;
  return `Ended ${londonDay(end).equals(londonDay(from)) ? `at ${time(end)}` : dateTime(end)}`;
}
