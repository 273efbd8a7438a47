import type { Stream } from '#src/web/streams.ts';
import { listHappenedSince } from '../queries/happened-since.ts';
import { listOpenNow } from '../queries/open-now.ts';
import { changeMessages, createTellOnce, openByReference } from './messages.ts';

/** Which consultations of the authority something happened to, and which of them others have open. */
export function queueStream(): Stream {
  const open = createTellOnce('present');
  return {
    async look(acting, since) {
      const { personId, authorityId } = acting.actor;
      const of = authorityId!;
      const [happened, present] = await Promise.all([
        listHappenedSince(acting, { localAuthorityId: of }, since),
        listOpenNow(acting),
      ]);
      return {
        of,
        position: happened.position,
        messages: [
          ...open(openByReference(present.filter((one) => one.personId !== personId))),
          ...changeMessages(happened, ({ id, reference }) => ({ id, reference })),
        ],
      };
    },
  };
}
