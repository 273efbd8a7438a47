import type { AgencyKind } from '#db/schema/agencies.ts';
import type { Acting } from '#src/web/routes.ts';
import { countAgencies } from './queries/agencies.ts';

const kindWords: Record<AgencyKind, string> = {
  school: 'Schools and settings',
  trust: 'Trusts',
  team: 'Social care teams',
  virtual_school: 'Virtual Schools',
  partnership: 'Safeguarding partnerships',
  governance: 'Information governance',
  administration: 'Portal administration',
};

/** For whoever looks after the agencies: how many there are of each kind, authority by authority. */
export async function agenciesHome(acting: Acting) {
  const counts = await countAgencies(acting);
  const byAuthority = Map.groupBy(counts, ({ authority }) => authority);
  return {
    kind: 'agencies',
    authorities: [...byAuthority].map(([authority, rows]) => ({
      name: authority ?? 'Of no single authority',
      rows: [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, ofKind]) => ({
        kind: kindWords[kind],
        open: sum(ofKind.filter(({ open }) => open)),
        closed: sum(ofKind.filter(({ open }) => !open)),
      })),
    })),
  };
}

const sum = (rows: { agencies: number }[]) => rows.reduce((total, { agencies }) => total + agencies, 0);
