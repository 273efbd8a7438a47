/** Somebody who may hold consultations, with what they hold; `most` is null where nobody has said how many they can. */
export type Holder = { id: string; name: string; open: number; week: number; most: number | null };

export type ToShare = {
  reference: string;
  childId: string | null;
  settingId: string | null;
  settingName: string | null;
  adviserId: string | null;
};

/** What somebody holds already about the same child, or at the same school. */
export type Known = { adviserId: string; childId: string | null; settingId: string | null; open: number };

export type Suggestion = { adviserId: string; why: string };

/** What is taken for a full caseload where nobody has said. */
const usualMost = 25;
/** Beyond so much more than the average, knowing the school is no reason to be given more. */
const much = 1.25;

/**
 * A fair split, as a suggestion with its reason for each. Whoever already works with the child gets it; then whoever
 * already works with the school, unless they hold much more than the others; then whoever has most room. Nobody is
 * filled beyond what they can hold while somebody else has room. What is given counts at once, so that the next goes to
 * somebody else.
 */
export function suggestSplit(
  consultations: readonly ToShare[],
  holders: readonly Holder[],
  known: readonly Known[],
): Map<string, Suggestion> {
  const given = new Map<string, number>();
  const loadOf = (holder: Holder) => holder.open + (given.get(holder.id) ?? 0);
  const fillOf = (holder: Holder) => fill(holder, loadOf(holder));
  const split = new Map<string, Suggestion>();
  for (const consultation of consultations) {
    const others = holders.filter(({ id }) => id !== consultation.adviserId);
    const free = others.filter((holder) => holder.most === null || loadOf(holder) < holder.most);
    const among = free.length ? free : others;
    const average = among.reduce((sum, holder) => sum + fillOf(holder), 0) / among.length;
    const chosen =
      knowsTheChild(consultation, among, known) ??
      knowsTheSchool(
        consultation,
        among.filter((holder) => fillOf(holder) <= average * much),
        known,
      ) ??
      leastFull(among, loadOf);
    if (!chosen) continue;
    const { holder, why } = chosen;
    split.set(consultation.reference, {
      adviserId: holder.id,
      why: free.length ? why : `${why}; nobody has room`,
    });
    given.set(holder.id, (given.get(holder.id) ?? 0) + 1);
  }
  return split;
}

type Chosen = { holder: Holder; why: string } | undefined;

function knowsTheChild({ childId }: ToShare, among: readonly Holder[], known: readonly Known[]): Chosen {
  const holder = childId !== null && mostOf(among, known, (of) => of.childId === childId);
  return holder ? { holder, why: 'already works with this child' } : undefined;
}

function knowsTheSchool(
  { settingId, settingName }: ToShare,
  among: readonly Holder[],
  known: readonly Known[],
): Chosen {
  const holder = settingId !== null && mostOf(among, known, (of) => of.settingId === settingId);
  return holder ? { holder, why: `already works with ${settingName ?? 'this school'}` } : undefined;
}

/** Who holds most of what is asked about, if anybody holds one. */
function mostOf(
  among: readonly Holder[],
  known: readonly Known[],
  is: (of: Known) => boolean,
): Holder | undefined {
  const open = (holder: Holder) =>
    known.filter((of) => of.adviserId === holder.id && is(of)).reduce((sum, of) => sum + of.open, 0);
  return among.filter(open).toSorted((a, b) => open(b) - open(a) || (a.id < b.id ? -1 : 1))[0];
}

function leastFull(among: readonly Holder[], loadOf: (holder: Holder) => number): Chosen {
  const [holder] = among.toSorted(
    (a, b) => fill(a, loadOf(a)) - fill(b, loadOf(b)) || a.week - b.week || (a.id < b.id ? -1 : 1),
  );
  if (!holder) return undefined;
  const load = loadOf(holder);
  const isCounted = among.every(({ most }) => most === null);
  const most = holder.most ?? `the usual ${usualMost}`;
  return {
    holder,
    why: isCounted ? `holds ${load}, the fewest` : `holds ${load} of ${most}, the least full`,
  };
}

const fill = ({ most }: Holder, load: number): number =>
  most === 0 ? Number.POSITIVE_INFINITY : load / (most ?? usualMost);
