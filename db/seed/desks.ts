import { type DayNumber, dateOf, instantOf } from './days.ts';
import { idAt } from './ids.ts';
import { known } from './known.ts';
import type { Random } from './random.ts';
import type { Row, World } from './world.ts';

const canHold = [30, 28, 25, 12];
const waits = [
  'The school’s meeting is next week',
  'The parents have asked for a few days',
  'A visit is booked',
];
const looks = [
  'The governors meet on Monday: who can go?',
  'Has moved twice this year',
  'Ask the SEND team first',
];

/** What is told of by name elsewhere stays where it is looked for. */
const titles = new Set(Object.values(known.consultations).map(({ title }) => title));

/** How the Virtual School has been working its queue: what each has seen, put off, flagged and saved, and can hold. */
export function recordDesks(world: World, random: Random, today: DayNumber): void {
  const schools = new Map(
    world.agency.filter(({ kind }) => kind === 'virtual_school').map((one) => [one.id, one]),
  );
  const staff = world.membership.filter(({ agencyId, to }) => schools.has(agencyId) && !to);
  for (const { personId: headId, agencyId } of staff.filter(({ role }) => role === 'vs_manager')) {
    const localAuthorityId = schools.get(agencyId)!.authorityId!;
    const advisers = staff.filter((one) => one.agencyId === agencyId && one.role === 'vs_adviser');
    const colleagues = staff.filter((one) => one.agencyId === agencyId);
    advisers.forEach(({ personId }, at) => {
      const most = canHold[at % canHold.length]!;
      world.capacity.push({
        localAuthorityId,
        personId,
        most,
        setBy: headId,
        setAt: instantOf(today - 40, 600),
      });
    });
    world.savedView.push({
      ...{ localAuthorityId, id: idAt(instantOf(today - 30, 600), random), personId: headId, agencyId },
      ...{ name: 'At risk of permanent exclusion', shared: true, savedAt: instantOf(today - 30, 600) },
      query: 'view=team&sort=due&urgency=permanent_exclusion_risk',
    });
    const open = world.consultation.filter(
      (one) => one.localAuthorityId === localAuthorityId && !one.endedAt,
    );
    for (const { personId } of colleagues) recordSeen(world, random.of(personId), personId, open);
    const held = random.some(
      open.filter(
        ({ adviserId, status, title }) =>
          adviserId && status !== 'information_requested' && !titles.has(title),
      ),
      7,
    );
    held.forEach((one, at) => {
      setAside(world, one, { agencyId, at, today, random });
    });
  }
}

/** Most of what is theirs, or nobody's, up to its last change; and some of it not since. */
function recordSeen(
  world: World,
  random: Random,
  personId: string,
  open: readonly Row<'consultation'>[],
): void {
  for (const { localAuthorityId, id, adviserId, changedAt } of open) {
    if ((adviserId && adviserId !== personId) || random.chance(0.15)) continue;
    const at = random.chance(0.8) ? changedAt : changedAt.subtract({ hours: 30 });
    world.seen.push({ localAuthorityId, consultationId: id, personId, at });
  }
}

type Around = { agencyId: string; at: number; today: DayNumber; random: Random };

/** Every other one is snoozed, and the others flagged, by whoever holds it. */
function setAside(world: World, one: Row<'consultation'>, { agencyId, at: n, today, random }: Around): void {
  const at = instantOf(today - 1, 900 + n);
  const personId = one.adviserId!;
  const key = { localAuthorityId: one.localAuthorityId, consultationId: one.id };
  const isSnoozed = n % 2 === 0;
  const why = random.pick(isSnoozed ? waits : looks);
  const until = dateOf(today + 4 + n);
  if (isSnoozed) world.snooze.push({ ...key, until, why, personId, at });
  else world.flag.push({ ...key, why, personId, at });
  const stands = { status: one.status, version: one.version };
  world.event.push({
    ...{ ...key, id: idAt(at, random), personId, agencyId, at, audience: 'virtual_school' },
    ...{ what: isSnoozed ? 'snooze' : 'flag', childId: one.childId, before: stands },
    after: { ...stands, why, ...(isSnoozed && { until: until.toString() }) },
  });
}
