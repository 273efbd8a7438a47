import { londonDay } from '#src/web/dates.ts';
import { idOf } from './ids.ts';
import type { Span } from './spans.ts';
import type { Spec } from './spec.ts';
import type { Row, World } from './world.ts';

/** What the rows of a world are made with: the instant, places, and how one is picked of what is there. */
export type Around = {
  spec: Spec;
  world: World;
  now: Temporal.Instant;
  day(from: number): Temporal.PlainDate;
  minute(from: number): Temporal.Instant;
  days(span: Span): { from: Temporal.PlainDate; to: Temporal.PlainDate | null };
  minutes(span: Span): { from: Temporal.Instant; to: Temporal.Instant | null };
  /** Undefined where there is nothing to pick from. */
  agency(place: number, ...kinds: Row<'agency'>['kind'][]): Row<'agency'> | undefined;
  by(by: Spec['drafts'][number]): Pick<Row<'reading'>, 'personId' | 'agencyId' | 'role'> | undefined;
};

/** Counts on from the beginning. */
export const pick = <T>(of: readonly T[], place: number): T | undefined => of[place % of.length];

export const authorities = [idOf('authority', 0), idOf('authority', 1)] as const;
export const authorityAt = (place: number): string => pick(authorities, place)!;

export function around(spec: Spec, world: World, now: Temporal.Instant): Around {
  const today = londonDay(now);
  const day = (from: number) => today.add({ days: from });
  const minute = (from: number) => now.add({ minutes: from });
  return {
    spec,
    world,
    now,
    day,
    minute,
    days: ({ from, to }) => ({ from: day(from), to: to === null ? null : day(to) }),
    minutes: ({ from, to }) => ({ from: minute(from), to: to === null ? null : minute(to) }),
    agency: (place, ...kinds) =>
      pick(kinds.length ? world.agency.filter(({ kind }) => kinds.includes(kind)) : world.agency, place),
    by({ person, agency }) {
      const membership = pick(world.membership, person);
      return (
        membership && {
          personId: membership.personId,
          agencyId: pick(world.membership, agency ?? person)!.agencyId,
          role: membership.role,
        }
      );
    },
  };
}
