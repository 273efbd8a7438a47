import { fold } from '#src/web/fold.ts';
import { type DayNumber, dateOf, instantOf, numberOf } from '../days.ts';
import { idAt } from '../ids.ts';
import proportions from '../proportions.json' with { type: 'json' };
import type { Random } from '../random.ts';
import type { World } from '../world.ts';
import type { Child } from './child.ts';

/** The rows of a child, but for attendance. */
export function recordChild(world: World, child: Child, random: Random, today: DayNumber): void {
  const { localAuthorityId, id: childId, givenName, familyName, knownAs, bornOn, sex, upn } = child;
  const key = { localAuthorityId, childId };
  const first = child.stays[0]?.from ?? numberOf(bornOn) + 30;
  const recordedAt = Temporal.Instant.fromEpochMilliseconds(
    Number.parseInt(childId.replace('-', '').slice(0, 12), 16),
  );
  const newId = (day: DayNumber, label: string) => idAt(instantOf(day, 540), random.of(label));
  const names = [givenName, knownAs, familyName, upn].filter(Boolean).join(' ');
  world.child.push({
    ...{ localAuthorityId, id: childId, givenName, familyName, knownAs, bornOn, sex, recordedAt },
    searchText: fold(names),
  });
  if (upn) world.childIdentifier.push({ ...key, scheme: 'upn', value: upn, from: dateOf(first) });
  for (const stay of [...child.stays, ...(child.alsoAt ? [child.alsoAt] : [])]) {
    world.enrolment.push({
      ...key,
      id: newId(stay.from, `enrolment ${stay.school.key}`),
      agencyId: stay.school.id,
      yearGroup: stay.year,
      main: stay !== child.alsoAt,
      from: dateOf(stay.from),
      to: stay.to === null ? null : dateOf(stay.to),
    });
  }
  for (const { team, type, lead, registered, from, to } of child.episodes) {
    world.involvementEpisode.push({
      ...key,
      ...{ id: newId(from, `episode ${from}`), agencyId: team.id, type, leadPractitioner: lead.name },
      ...{ leadRole: registered ? 'Social worker' : 'Lead practitioner', registeredSocialWorker: registered },
      ...{ source: 'Social care list', from: dateOf(from), to: to === null ? null : dateOf(to) },
    });
  }
  recordNeeds(world, child, random.of('sen'), { first, today });
  for (const one of child.suspensions) {
    world.suspension.push({
      ...key,
      ...{ id: newId(one.start, `suspension ${one.start}`), agencyId: one.school.id },
      kind: one.permanent ? 'permanent_exclusion' : 'suspension',
      ...{ startOn: dateOf(one.start), halfDays: one.halfDays, reasons: one.reasons },
      cancelledOn: one.cancelled ? dateOf(one.start + 1) : null,
    });
  }
}

/** Most have none; some go from SEN support to a plan. */
function recordNeeds(
  world: World,
  { localAuthorityId, id: childId, stays }: Child,
  random: Random,
  { first, today }: { first: DayNumber; today: DayNumber },
): void {
  if (!stays.length) return;
  const draw = random.next();
  const now = draw < proportions.sen.E ? 'E' : draw < proportions.sen.E + proportions.sen.K ? 'K' : 'N';
  const changed = now === 'N' ? null : first + Math.round((today - first) * (0.2 + random.next() * 0.7));
  const rows = changed
    ? ([
        [now === 'E' ? 'K' : 'N', first, changed],
        [now, changed, null],
      ] as const)
    : ([[now, first, null]] as const);
  for (const [status, from, to] of rows) {
    const id = idAt(instantOf(from, 540), random.of(from));
    world.senStatus.push({
      localAuthorityId,
      childId,
      id,
      status,
      from: dateOf(from),
      to: to === null ? null : dateOf(to),
    });
  }
}
