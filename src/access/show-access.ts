import type { Thing } from '#src/policy/subjects.ts';
import type { Known } from '#src/policy/why-read.ts';
import type { Acting } from '#src/web/routes.ts';
import { presentLooked } from './present/looked.ts';
import { findKept, type Kept } from './queries/kept.ts';
import { findCandidates } from './queries/readers.ts';
import { whoCan } from './who-can.ts';

type Emergencies = NonNullable<Known['emergencies']>;

/** Who can see a record now, and who has looked, in two statements sent together. */
export async function showAccess(
  acting: Acting,
  record: Kept,
  known: Known,
  /** The record as the rules know it, with everybody's emergency access to it. */
  asThing: (emergencies: Emergencies) => Thing<'Consultation' | 'Child'>,
) {
  const { parties = [], enrolments = [], episodes = [] } = known;
  const standing = [...parties, ...enrolments, ...episodes].map(({ agencyId }) => agencyId);
  const [candidates, { emergencies, readings, latest }] = await Promise.all([
    findCandidates(acting, record, standing),
    findKept(acting, record),
  ]);
  return {
    readers: whoCan(candidates, asThing(emergencies), { ...known, emergencies }),
    looks: readings,
    looked: presentLooked(latest),
  };
}
