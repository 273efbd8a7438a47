import type { Acting, Visit } from '#src/web/routes.ts';
import type { Stream } from '#src/web/streams.ts';
import { findKey } from '../queries/find-key.ts';
import { listHappenedSince } from '../queries/happened-since.ts';
import { listOpenNow } from '../queries/open-now.ts';
import { changeMessages, createTellOnce, openWords, whoDidWhat } from './messages.ts';
import { endPresence, keepPresence } from './presence.ts';

/** What happens on one consultation, and who else of the Virtual School has it open, where the reader is of it too. */
export function recordStream({ params }: Visit): Stream {
  const open = createTellOnce('present');
  let opened: Temporal.Instant | undefined;

  async function whoElse(acting: Acting, key: { localAuthorityId: string; id: string }) {
    const { actor, ability, now } = acting;
    if (!ability.can('work_queue', 'Consultation')) return [];
    opened ??= now;
    const present = await listOpenNow(acting, key.id);
    const own = present.find(({ personId }) => personId === actor.personId);
    await keepPresence(acting, key, { since: opened, renewedAt: own?.renewedAt });
    return open(
      openWords(
        present.filter((one) => one !== own),
        now,
      ),
    );
  }

  return {
    async look(acting, since) {
      const key = await findKey(acting, params.reference!);
      const [happened, present] = await Promise.all([
        listHappenedSince(acting, { localAuthorityId: key.localAuthorityId, consultationId: key.id }, since),
        whoElse(acting, key),
      ]);
      return {
        of: key.localAuthorityId,
        position: happened.position,
        messages: [
          ...present,
          ...changeMessages(happened, (one) => ({
            id: one.id,
            version: one.version,
            mine: one.personId === acting.actor.personId,
            words: whoDidWhat(one, acting.now),
          })),
        ],
      };
    },
    async leave(acting) {
      if (opened) await endPresence(acting, await findKey(acting, params.reference!));
    },
  };
}
