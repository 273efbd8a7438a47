import { longDate } from '#src/web/dates.ts';
import type { Review } from '../queries/around.ts';
import type { ConsultationRecord } from '../queries.ts';
import { compareFigures, readFigures } from './figures.ts';

export function presentReview({ heldOn, words, nextOn, figures, by }: Review, record: ConsultationRecord) {
  const start = readFigures(record.figuresAtStart);
  const now = readFigures(figures);
  return {
    heading: `Review of ${longDate(heldOn)}`,
    by,
    words,
    next: nextOn && longDate(nextOn),
    // The figures are the child's: who may not read the child is not shown them.
    comparison: record.child && compareFigures(start, now, 'At the review'),
  };
}
