import { expect, test } from 'vitest';
import proportions from '#db/seed/proportions.json' with { type: 'json' };
import { attendanceCode } from '#src/attendance/codes.ts';
import { totalsFromCodes } from '#src/attendance/period-totals.ts';
import { today, world } from './demonstration.ts';

const authorityOf = new Map(world.agency.map(({ id, authorityId }) => [id, authorityId]));
const isCurrent = ({ to }: { to?: Temporal.PlainDate | null }) =>
  !to || Temporal.PlainDate.compare(to, today) > 0;

test('there are about 1,400 children, and some go to school over the border', () => {
  expect(world.child.length).toBeGreaterThan(1380);
  const across = world.enrolment.filter(
    (one) => isCurrent(one) && authorityOf.get(one.agencyId) !== one.localAuthorityId,
  );
  expect(across.length).toBeGreaterThan(60);
});

test('marks and half-term totals say the same', () => {
  const ofSchool = ({ childId, agencyId }: { childId: string; agencyId: string }) => `${childId} ${agencyId}`;
  const marks = Map.groupBy(
    world.attendanceSession.map((mark) => ({ ...mark, on: mark.date.toString() })),
    ofSchool,
  );
  const wrong: string[] = [];
  for (const period of world.attendancePeriod) {
    const [from, to] = [period.from.toString(), period.to.toString()];
    const own = (marks.get(ofSchool(period)) ?? []).filter(({ on }) => from <= on && on < to);
    if (!own.length) continue;
    const counts: Record<string, number> = {};
    for (const { code } of own) counts[code] = (counts[code] ?? 0) + 1;
    const { possible, attended, authorised, unauthorised } = period;
    const sums = totalsFromCodes(counts, period.from);
    const same = sums.possible === possible && sums.attended === attended && sums.authorised === authorised;
    if (!same || sums.unauthorised !== unauthorised) wrong.push(`${ofSchool(period)} ${from}`);
  }
  expect(wrong).toEqual([]);
  expect(world.attendanceSession.length).toBeGreaterThan(50_000);
  expect(world.attendanceSession.length).toBeLessThan(150_000);
});

test('every code is one of its day', () => {
  const days = Map.groupBy(world.attendanceSession, ({ code }) => code);
  for (const [code, marks] of days) expect(attendanceCode(code, marks[0]!.date), code).toBeDefined();
});

test('absence lies near the published rates', () => {
  const types = new Map(
    world.involvementEpisode.filter(isCurrent).map(({ childId, type }) => [childId, type]),
  );
  const years = new Map(
    world.enrolment.filter(isCurrent).map(({ childId, yearGroup }) => [childId, yearGroup]),
  );
  const share = (type: string, isSecondary: boolean) => {
    const own = world.attendancePeriod.filter(
      ({ childId }) => types.get(childId) === type && (years.get(childId) ?? 0) > 6 === isSecondary,
    );
    const sum = (of: (one: (typeof own)[number]) => number) => own.reduce((total, one) => total + of(one), 0);
    return sum(({ authorised, unauthorised }) => authorised + unauthorised) / sum(({ possible }) => possible);
  };
  for (const type of ['child_in_need', 'child_protection'] as const) {
    for (const phase of ['primary', 'secondary'] as const) {
      const { absence } = proportions.absence[type][phase];
      expect(Math.abs(share(type, phase === 'secondary') - absence), `${type} ${phase}`).toBeLessThan(0.11);
    }
  }
});

test('nobody is out of school for more than the half days of a year', () => {
  const years = Map.groupBy(
    world.suspension.filter(({ kind }) => kind === 'suspension'),
    ({ childId, startOn }) => `${childId} ${startOn.month >= 8 ? startOn.year : startOn.year - 1}`,
  );
  const most = Math.max(
    ...[...years.values()].map((own) => own.reduce((sum, { halfDays }) => sum + halfDays, 0)),
  );
  expect(most).toBeLessThanOrEqual(90);
});
