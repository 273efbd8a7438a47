/** What a cell of a file holds. Text is never read as a formula by whoever opens it. */
export type Cell = string | number | Temporal.PlainDate | null;
export type Line = readonly Cell[];
