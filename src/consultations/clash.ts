import { and, eq, sql } from 'drizzle-orm';
import { event, person } from '#db/schema/index.ts';
import { accessibleBy } from '#src/policy/accessible-by.ts';
import { readsAs } from '#src/policy/readers.ts';
import { dateTime } from '#src/web/dates.ts';
import type { Change, Typed } from '#src/web/errors.ts';
import type { Acting } from '#src/web/routes.ts';
import { paths } from './paths.ts';
import type { ConsultationRecord } from './queries.ts';
import type { Status } from './statuses.ts';
import { happened, statusWords } from './words.ts';

/** Both versions, in words: what the person saw, what it is now, and who changed it in between. */
export async function clashSince(
  { db, ability, actor }: Acting,
  record: ConsultationRecord,
  seen: number,
  typed: Typed[],
): Promise<{ changes: Change[]; typed: Typed[]; link: { text: string; href: string } }> {
  const since = await db
    .select({ what: event.what, at: event.at, before: event.before, by: person.name })
    .from(event)
    .innerJoin(person, eq(person.id, event.personId))
    .where(
      and(
        eq(event.localAuthorityId, record.localAuthorityId),
        eq(event.consultationId, record.id),
        sql`(${event.after}->>'version')::int > ${seen === record.version ? seen - 1 : seen}`,
        accessibleBy(ability, 'read', 'Event'),
      ),
    )
    .orderBy(event.at, event.id);
  const reader = readsAs(actor);
  const was = (since[0]?.before?.status as Status | undefined) ?? record.status;
  return {
    changes: [
      { name: 'Status', yours: statusWords(was, reader), now: statusWords(record.status, reader) },
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
