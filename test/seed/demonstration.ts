import { makeWorld } from '#db/seed/make-world.ts';
import type { World } from '#db/seed/world.ts';

/** The last day of the demonstration that these tests look at is the day before this one. */
export const today = Temporal.PlainDate.from('2026-11-24');

export const world: World = makeWorld(1, today);

/** All that anybody wrote. */
export function textsOf({ consultation, entry, action, review, feedback, meeting }: World): string[] {
  return [
    ...consultation.flatMap(({ title, request, outcomeWords }) => [
      title,
      outcomeWords,
      ...Object.values(request),
    ]),
    ...entry.map(({ body }) => body),
    ...action.flatMap(({ what, doneWords }) => [what, doneWords]),
    ...review.map(({ words }) => words),
    ...feedback.map(({ words }) => words),
    ...meeting.map(({ note }) => note),
  ].filter((text): text is string => typeof text === 'string');
}
