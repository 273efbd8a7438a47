import type { OutcomeWord } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';
import { makeMove } from './make-move.ts';
import { findConsultation } from './queries.ts';

type Closing = { version: number; outcome: OutcomeWord; words: string };

/** The end of the work, and what came of it. */
export async function closeConsultation(acting: Acting, reference: string, closing: Closing): Promise<void> {
  const { version, outcome, words } = closing;
  const record = await findConsultation(acting, reference, { lock: true });
  await makeMove(acting, record, 'close', {
    seen: version,
    set: { outcome, outcomeWords: words },
    after: { outcome },
    typed: [{ name: 'What came of it', value: words }],
  });
}
