import { meeting } from '#db/schema/index.ts';
import type { Acting } from '#src/web/routes.ts';
import { makeMove } from './make-move.ts';
import { findConsultation } from './queries.ts';

type Booking = {
  key: string;
  version: number;
  startsAt: Temporal.Instant;
  minutes: number;
  place: string;
  note: string;
};

/** A meeting of all who take part. */
export async function bookMeeting(acting: Acting, reference: string, { key, version, ...booking }: Booking) {
  const record = await findConsultation(acting, reference, { lock: true });
  const { localAuthorityId, id: consultationId } = record;
  const written = await acting.db
    .insert(meeting)
    .values({
      localAuthorityId,
      id: key,
      consultationId,
      ...booking,
      bookedBy: acting.actor.personId,
      bookedAt: acting.now,
    })
    .onConflictDoNothing()
    .returning({ id: meeting.id });
  if (!written.length) return;
  await makeMove(acting, record, 'book_meeting', {
    seen: version,
    after: { meetingId: key },
    typed: [
      { name: 'Place', value: booking.place },
      { name: 'Note', value: booking.note },
    ],
  });
}
