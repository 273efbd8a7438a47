import { readsAs } from '#src/policy/readers.ts';
import { dateTime } from '#src/web/dates.ts';
import type { Change, Typed } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { paths } from './paths.ts';
import { listSince } from './queries/timeline.ts';
import type { ConsultationRecord } from './queries.ts';
import type { Status } from './statuses.ts';
import { happened, statusWords } from './words.ts';

/** Both versions, in words: what the person saw, what it is now, and who changed it in between. */
export async function clashSince(
  acting: Acting,
  record: ConsultationRecord,
  seen: number,
  typed: Typed[],
): Promise<{ changes: Change[]; typed: Typed[]; link: { text: string; href: string } }> {
  const since = await listSince(acting, record, seen === record.version ? seen - 1 : seen);
  const reader = readsAs(acting.actor);
  const was = (since[0]?.before?.status as Status | undefined) ?? record.status;
  const handed = since.find(({ what, before }) => what === 'take' || (before && 'adviserId' in before));
  return {
    changes: [
      { name: 'Status', yours: statusWords(was, reader), now: statusWords(record.status, reader) },
      ...(handed
        ? [{ name: 'Adviser', yours: handed.heldBy ?? 'None yet', now: record.adviserName ?? 'None yet' }]
        : []),
      ...since.map(({ what, at, by }) => ({
        name: 'What happened',
        yours: 'Not yet',
        now: `${by} ${happened(what)} at ${dateTime(at)}`,
      })),
    ],
    typed,
    link: { text: `Open ${record.reference} as it is now`, href: paths.consultation(record.reference) },
  };
}
