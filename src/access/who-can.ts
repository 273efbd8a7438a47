import { type Ability, abilityFor } from '#src/policy/ability.ts';
import type { Actor } from '#src/policy/actor.ts';
import { reachOf } from '#src/policy/reach.ts';
import { listed } from '#src/policy/rule-words.ts';
import { sampleActors } from '#src/policy/sample-actors.ts';
import type { Thing } from '#src/policy/subjects.ts';
import { audiencesRead } from '#src/policy/untold.ts';
import { type Known, whyRead } from '#src/policy/why-read.ts';
import type { Candidate } from './queries/readers.ts';

export type Reader = {
  agency: string;
  /** A sentence, without its full stop, for each fact that opens the record to somebody there. */
  because: string[];
  people: { name: string; title: string }[];
  /** Whose messages they read, where it is a consultation. */
  reads: string;
};

/**
 * Of the agencies and people that may come into question those to whom the rules open the record now: each is asked as
 * if they were acting.
 */
export function whoCan(
  candidates: readonly Candidate[],
  thing: Thing<'Consultation' | 'Child'>,
  known: Known,
): Reader[] {
  return candidates.flatMap((candidate) => {
    const readers = actorsOf(candidate)
      .map((me) => ({ me, ability: abilityFor(me) }))
      .map((one) => ({ ...one, because: whyRead(one.ability, one.me, thing, known, 'they') }))
      .filter(({ because }) => because.length);
    if (readers.length === 0) return [];
    return {
      agency: candidate.name,
      because: unique(readers.flatMap(({ because }) => because)),
      people: readers.flatMap(({ me: { name, title } }) => (name ? { name, title } : [])),
      reads: readsWords(readers.map(({ ability }) => ability)),
    };
  });
}

/** Its people; an agency that has none, or whose people are not known here, is asked about as each of its roles would be. */
function actorsOf({ id, name: agencyName, kind, authorityId, below, members }: Candidate): Actor[] {
  const nobody = sampleActors
    .filter(({ agencyKind }) => agencyKind === kind)
    .map(({ personId, membershipId, role }) => ({ personId, membershipId, role, name: '', title: '' }));
  return (members.length ? members : nobody).map((member) => ({
    ...member,
    ...{ agencyId: id, agencyKind: kind, agencyName, authorityId, memberships: 1 },
    reach: reachOf({ id, kind }, member.role, below),
  }));
}

const readsWords = (abilities: Ability[]): string => listed(unique(abilities.flatMap(audiencesRead)));

const unique = (words: string[]): string[] => [...new Set(words)];
