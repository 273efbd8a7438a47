import type { AgencyKind, Role } from '#db/schema/agencies.ts';

/** An agency below one's own today, by the dated tree of trusts and teams; `depth` 1 is directly below. */
export type Below = { id: string; kind: AgencyKind; depth: number };

/**
 * The agencies that a role speaks for: always its own; for a trust its schools; for a manager in social care
 * every team below theirs.
 */
export function reachOf(own: { id: string; kind: AgencyKind }, role: Role, below: Below[]): string[] {
  const reached = below.filter(({ kind, depth }) => {
    if (own.kind === 'trust') return kind === 'school' && depth === 1;
    return role === 'social_care_manager' && kind === 'team';
  });
  return [own.id, ...reached.map(({ id }) => id)];
}
