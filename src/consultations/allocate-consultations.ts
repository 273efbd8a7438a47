import { Conflict, InvalidForm } from '#src/web/errors.ts';
import { fieldErrors } from '#src/web/forms.ts';
import type { Acting } from '#src/web/routes.ts';
import { giveTo } from './allocate-consultation.ts';
import { doEach, type Outcome } from './do-each.ts';
import { findConsultation } from './queries.ts';
import { listAdvisers } from './queue/queries/advisers.ts';

/** One row of the form: `adviser` is empty where it is to stay as it is. */
export type Share = { reference: string; version: number; adviser: string };

/**
 * Several at once, each to whom was chosen for it. Whatever changed since the form was shown is left as it is, and told.
 * @throws InvalidForm where nobody is chosen at all, or somebody who may not hold one
 */
export async function allocateConsultations(acting: Acting, shares: readonly Share[]): Promise<Outcome> {
  const chosen = new Map(shares.filter(({ adviser }) => adviser).map((share) => [share.reference, share]));
  if (!chosen.size) throw wrong('Choose somebody for at least one of them');
  const advisers = await listAdvisers(acting, { localAuthorityId: acting.actor.authorityId! });
  const isListed = ({ adviser }: Share) => advisers.some(({ id }) => id === adviser);
  if (![...chosen.values()].every(isListed)) throw wrong('Choose people who are listed');
  return doEach(acting, [...chosen.keys()], async (reference) => {
    const { adviser, version } = chosen.get(reference)!;
    const record = await findConsultation(acting, reference, { lock: true });
    // The form sent twice: it is as was asked.
    if (record.adviserId === adviser) return undefined;
    if (record.version !== version) {
      const holder = record.adviserName ? `${record.adviserName} has it now. ` : '';
      throw new Conflict(`${holder}It has changed since you opened the page.`);
    }
    return giveTo(acting, record, adviser, { seen: version });
  });
}

const wrong = (words: string) => new InvalidForm(fieldErrors([['advisers', words]]));
