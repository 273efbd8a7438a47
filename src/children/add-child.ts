import { child } from '#db/schema/index.ts';
import { recordEvent } from '#src/audit/record.ts';
import { authorise } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import { londonDay } from '#src/web/dates.ts';
import { fold } from '#src/web/fold.ts';
import { newId } from '#src/web/ids.ts';
import type { Acting } from '#src/web/routes.ts';
import { type Described, matchChild } from './match-child.ts';
import {
  insertEnrolment,
  insertNumber,
  lockMatching,
  unsafeFindLikely,
  unsafeFindRolls,
} from './queries/matching.ts';

export type Newcomer = Described & {
  localAuthorityId: string;
  sex: 'F' | 'M' | 'U';
  yearGroup: number;
  /** Why there is no UPN, where there is none. */
  upnUnknown: string;
};

/**
 * Puts a child on a school's roll, from today: the record that the home authority has of the child, or a new one.
 * Who else has the child on roll goes on having so; the new place is then a second one, and only the Virtual
 * School is told. Two people adding one child at once add one child.
 * @returns `unclear` where the number, the name and the date of birth do not fit together
 */
export async function addChild(
  acting: Acting,
  newcomer: Newcomer,
  schoolId: string,
): Promise<{ id: string } | 'unclear'> {
  const { db, ability } = acting;
  const { localAuthorityId } = newcomer;
  authorise(
    ability,
    'add',
    thing('Child', { localAuthorityId, enrolments: [], episodes: [], emergencies: [] }),
  );
  await lockMatching(db, newcomer);
  const match = matchChild(newcomer, await unsafeFindLikely(db, newcomer));
  if (match === 'unclear') return match;
  const id = match.same?.id ?? (await insertChild(acting, newcomer));
  if (newcomer.upn && !match.same?.upn) await insertUpn(acting, newcomer, id);
  await enrol(acting, newcomer, id, schoolId, match.same !== null);
  return { id };
}

async function insertChild({ db, now }: Acting, newcomer: Newcomer): Promise<string> {
  const { localAuthorityId, givenName, familyName, bornOn, sex } = newcomer;
  const id = newId();
  await db.insert(child).values({
    ...{ localAuthorityId, id, givenName, familyName, bornOn, sex },
    searchText: fold(`${givenName} ${familyName}`),
    recordedAt: now,
  });
  return id;
}

async function insertUpn({ db, now }: Acting, newcomer: Newcomer, childId: string): Promise<void> {
  const { localAuthorityId, givenName, familyName, upn } = newcomer;
  const searchText = fold(`${givenName} ${familyName} ${upn}`);
  await insertNumber(db, { localAuthorityId, childId, upn: upn!, searchText, from: londonDay(now) });
}

async function enrol(
  acting: Acting,
  { localAuthorityId, yearGroup, upnUnknown }: Newcomer,
  childId: string,
  agencyId: string,
  known: boolean,
): Promise<void> {
  const from = londonDay(acting.now);
  const rolls = await unsafeFindRolls(acting.db, { localAuthorityId, childId, from });
  if (rolls.some((roll) => roll.agencyId === agencyId && Temporal.PlainDate.compare(roll.from, from) <= 0))
    return;
  const main = !rolls.some((roll) => roll.main);
  await insertEnrolment(acting.db, {
    localAuthorityId,
    id: newId(),
    childId,
    agencyId,
    yearGroup,
    main,
    from,
  });
  await recordEvent(acting, {
    localAuthorityId,
    childId,
    what: 'enrol_child',
    audience: 'virtual_school',
    after: { agencyId, main, known, upnUnknown },
  });
}
