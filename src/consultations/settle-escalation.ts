import { recordEvent } from '#src/audit/record.ts';
import { authorise, found } from '#src/policy/guard.ts';
import { thing } from '#src/policy/subjects.ts';
import { Conflict } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { paths } from './paths.ts';
import { type Escalation, findEscalation, markSettled } from './queue/queries/escalations.ts';

/**
 * The escalation, for whoever may settle it now.
 * @throws NotFound, Forbidden; Conflict for one that is settled
 */
export async function findToSettle(acting: Acting, id: string): Promise<Escalation> {
  const told = found(await findEscalation(acting, id));
  authorise(acting.ability, 'settle', thing('Escalation', told), 'The Virtual School Head settles it.');
  if (told.settledAt) throw new Conflict('This has been settled.', { link });
  return told;
}

/** Says, once, what is done about it; it is written down with the consultation, for the Virtual School alone. */
export async function settleEscalation(acting: Acting, id: string, words: string): Promise<void> {
  const told = await findToSettle(acting, id);
  if (!(await markSettled(acting, told, words)))
    throw new Conflict('Somebody has settled this.', {
      link,
      typed: [{ name: 'What you wrote', value: words }],
    });
  await recordEvent(acting, {
    localAuthorityId: told.localAuthorityId,
    consultationId: told.consultationId,
    what: 'settle_escalation',
    audience: 'virtual_school',
    before: {},
    after: { kind: told.kind, dueOn: told.dueOn.toString(), words },
  });
}

const link = { text: 'Team board', href: paths.queueBoard() };
