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

/**
 * A fair split, as a suggestion with its reason for each. Whoever already works with the child gets it, then whoever
 * already works with the school, then whoever has most room; and nobody is filled beyond what they can hold while
 * somebody else has room. What is given counts at once, so that the next goes to somebody else.
 */
export function suggestSplit(
  consultations: readonly ToShare[],
  holders: readonly Holder[],
  known: readonly Known[],
): Map<string, Suggestion> {
  const given = new Map<string, number>();
  const loadOf = (holder: Holder) => holder.open + (given.get(holder.id) ?? 0);
  const split = new Map<string, Suggestion>();
  for (const consultation of consultations) {
    const others = holders.filter(({ id }) => id !== consultation.adviserId);
    const free = others.filter((holder) => holder.most === null || loadOf(holder) < holder.most);
    const among = free.length ? free : others;
    const chosen = familiar(consultation, among, known) ?? leastFull(among, loadOf);
    if (!chosen) continue;
    split.set(consultation.reference, {
      adviserId: chosen.holder.id,
      why: free.length ? chosen.why : `${chosen.why}; nobody has room`,
    });
    given.set(chosen.holder.id, (given.get(chosen.holder.id) ?? 0) + 1);
  }
  return split;
}

function familiar(
  { childId, settingId, settingName }: ToShare,
  among: readonly Holder[],
  known: readonly Known[],
) {
  const whoHolds = (is: (of: Known) => boolean) => {
    const open = (holder: Holder) =>
      known.filter((of) => of.adviserId === holder.id && is(of)).reduce((sum, of) => sum + of.open, 0);
    return among.filter(open).toSorted((a, b) => open(b) - open(a))[0];
  };
  const ofChild = childId !== null && whoHolds((of) => of.childId === childId);
  if (ofChild) return { holder: ofChild, why: 'already works with this child' };
  const ofSchool = settingId !== null && whoHolds((of) => of.settingId === settingId);
  if (ofSchool) return { holder: ofSchool, why: `already works with ${settingName ?? 'this school'}` };
  return undefined;
}

function leastFull(among: readonly Holder[], loadOf: (holder: Holder) => number) {
  const [holder] = among.toSorted(
    (a, b) => fill(a, loadOf(a)) - fill(b, loadOf(b)) || a.week - b.week || (a.id < b.id ? -1 : 1),
  );
  if (!holder) return undefined;
  const load = loadOf(holder);
  return {
    holder,
    why:
      holder.most === null ? `holds ${load}, the fewest` : `holds ${load} of ${holder.most}, the most room`,
  };
}

/** What a full caseload is taken for where nobody has said. */
const usualMost = 25;
const fill = ({ most }: Holder, load: number): number =>
  most === 0 ? Number.POSITIVE_INFINITY : load / (most ?? usualMost);
