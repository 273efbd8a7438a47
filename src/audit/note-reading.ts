import type { Reason } from '#src/policy/relations.ts';
import type { Acting } from '#src/web/routes.ts';

/** That a person was shown a record: a consultation, with the child it shows if it shows one, or a child. */
export type Reading = {
  localAuthorityId: string;
  consultationId: string | null;
  childId: string | null;
  /** The rule by which it could be read. */
  rule: Reason;
};

/**
 * Notes a record that was found for the person, once a request; the router writes it down with the commit. Called where
 * a record is found, so that no page can forget it. A list (the queue, a home page, the children, a search) and one's
 * own request while it is being written show no record, and are not noted.
 */
export function noteReading({ readings }: Acting, reading: Reading): void {
  if (!readings.some((noted) => recordOf(noted) === recordOf(reading))) readings.push(reading);
}

const recordOf = ({ consultationId, childId }: Reading) => consultationId ?? childId;
