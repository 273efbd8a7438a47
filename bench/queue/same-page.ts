import { boundedCount } from '#src/consultations/queue/present-list.ts';

type Answer = { rows: { reference: string }[]; counts: Record<string, number> };

/** @throws Error unless the page shows the rows of the answer in its order, and its counts */
export function demandSamePage(page: string, json: string): void {
  const answer = JSON.parse(json) as Answer;
  const shown = {
    rows: all(page, /<tr class="queue-row[^>]* id="row-([^"]+)"/g),
    counts: all(page, /queue-views__count">([\d,+]+)</g),
  };
  const expected = {
    rows: answer.rows.map(({ reference }) => reference),
    counts: Object.values(answer.counts).map(boundedCount),
  };
  if (JSON.stringify(shown) !== JSON.stringify(expected)) {
    throw new Error(`by hand it is not the same: ${JSON.stringify(shown)}, and ${JSON.stringify(expected)}`);
  }
}

const all = (page: string, pattern: RegExp) => [...page.matchAll(pattern)].map(([, found]) => found);
