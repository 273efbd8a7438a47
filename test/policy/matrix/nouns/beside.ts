import type { Consult } from '../world/consult.ts';
import { daysFromNow, minutesFromNow } from '../world/times.ts';

type Who = { personId: string };
const key = ({ authority, id }: Consult) => ({ local_authority_id: authority, consultation_id: id });
const now = () => minutesFromNow(0);

/** A row of each kind that is kept beside a consultation for the queue, as this person's. */
export const beside = {
  snooze: (of: Consult, { personId }: Who) => ({
    ...{ ...key(of), until: daysFromNow(7), why: 'It can wait', person_id: personId, at: now() },
  }),
  flag: (of: Consult, { personId }: Who) => ({ ...key(of), why: 'See this', person_id: personId, at: now() }),
  watch: (of: Consult, { personId }: Who) => ({ ...key(of), person_id: personId, from: now() }),
  seen: (of: Consult, { personId }: Who) => ({ ...key(of), person_id: personId, at: now() }),
  presence: (of: Consult, { personId }: Who) => ({
    ...{ ...key(of), person_id: personId, since: now(), renewed_at: now() },
  }),
};
export type Beside = keyof typeof beside;
